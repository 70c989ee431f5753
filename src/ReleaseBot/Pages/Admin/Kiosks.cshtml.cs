using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Commands;
using ReleaseBot.Data;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>Kiosks of this prison: each is added with an address that works once, and can be shut out.</summary>
public sealed class KiosksModel(KioskStore kiosks, SessionStore sessions, TimeProvider clock) : PageModel
{
    private const int LongestName = 60;

    public IReadOnlyList<Kiosk> All { get; private set; } = [];

    /// <summary>The address that enrols a kiosk, shown this once.</summary>
    public string? Address { get; private set; }

    public string? Fault { get; private set; }

    public string? Done { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => All = await kiosks.OfEstablishmentAsync(User.EstablishmentId(), cancellation);

    public async Task OnPostAddAsync([FromForm] string? name, CancellationToken cancellation)
    {
        var (code, called) = (Ids.Opaque(), (name ?? "").Trim());
        if (called.Length is 0 or > LongestName)
        {
            Fault = $"Enter a name of 1 to {LongestName} characters, such as B wing 2";
        }
        else
        {
            var kiosk = new Kiosk { Id = Ids.New(), EstablishmentId = User.EstablishmentId(), Name = called };
            Show(code, await kiosks.AddAsync(kiosk, Ids.Hash(code), Until, Entry("add-kiosk", kiosk.Id), cancellation), "There is a kiosk of that name already");
        }

        await OnGetAsync(cancellation);
    }

    /// <summary>A new address, for example after the kiosk's browser was wiped.</summary>
    public async Task OnPostAgainAsync([FromForm] string? kiosk, CancellationToken cancellation)
    {
        var (code, id) = (Ids.Opaque(), kiosk ?? "");
        Show(code, await kiosks.NewCodeAsync(id, User.EstablishmentId(), Ids.Hash(code), Until, Entry("new-kiosk-code", id), cancellation), "That kiosk is shut out");
        await OnGetAsync(cancellation);
    }

    public async Task OnPostRevokeAsync([FromForm] string? kiosk, CancellationToken cancellation)
    {
        if (kiosk is not null && await kiosks.RevokeAsync(kiosk, User.EstablishmentId(), Entry("revoke-kiosk", kiosk), cancellation))
        {
            await sessions.EndAllOfKioskAsync(kiosk, cancellation);
            Done = "The kiosk is shut out. Whoever sat there is signed out.";
        }

        await OnGetAsync(cancellation);
    }

    private DateTimeOffset Until => clock.GetUtcNow() + KioskCommand.CodeLife;

    private AuditEntry Entry(string what, string kioskId) => User.Entry(what, "administration") with { Device = kioskId };

    private void Show(string code, bool isKept, string fault) =>
        (Address, Fault) = (isKept ? $"{Request.Scheme}://{Request.Host}/kiosk/enrol?code={code}" : null, isKept ? null : fault);
}
