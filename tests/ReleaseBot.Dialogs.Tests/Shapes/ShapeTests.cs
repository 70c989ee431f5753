using ReleaseBot.Dialogs.Shapes;

namespace ReleaseBot.Dialogs.Tests.Shapes;

public class ShapeTests
{
    [Fact]
    public void Every_dialog_is_sound() => Assert.Empty(StartCheck.Faults(Shelf.Standard));
}
