using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>What an administrator looks after in their prison.</summary>
public sealed class IndexModel(KioskStore kiosks, StaffStore staff, EstablishmentStore establishments) : PageModel
{
    public string Prison { get; private set; } = "";

    public int Kiosks { get; private set; }

    public int Staff { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var id = User.EstablishmentId();
        Prison = (await establishments.FindAsync(id, cancellation))!.Name;
        Kiosks = (await kiosks.OfEstablishmentAsync(id, cancellation)).Count(kiosk => kiosk.RevokedAt is null);
        Staff = (await staff.OfEstablishmentAsync(id, cancellation)).Count(member => member.DisabledAt is null);
    }
}
