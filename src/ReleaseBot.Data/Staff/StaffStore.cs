namespace ReleaseBot.Data;

public sealed class StaffStore
{
    internal static Cell NameCell(string staffId) => new("staff", "name", staffId);
}
