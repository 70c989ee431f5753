using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Admin;

/// <summary>What a prison settles for itself, who changed it when, and a way back from the last change.</summary>
public sealed class SettingsModel(EstablishmentStore establishments, SettingsHistory history, StaffStore staff, IOptions<RelayOptions> relay) : PageModel
{
    private const int Shown = 10;

    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    public (string Text, string Field)? Fault { get; private set; }

    public string? Done { get; private set; }

    /// <summary>The last changes, with what each field was and became.</summary>
    public IReadOnlyList<SettingsChange> Changes { get; private set; } = [];

    public RelayOptions Relay => relay.Value;

    private Dictionary<string, string> names = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Form = SettingsForm.Of((await establishments.FindAsync(User.EstablishmentId(), cancellation))!.Settings);
        await LookBackAsync(cancellation);
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Fault = Form.Fault();
        if (Fault is not null)
        {
            await LookBackAsync(cancellation);
            return;
        }

        Done = await history.ChangeAsync(NewChange, Form.Over, Entry("change-settings"), cancellation) ? "The settings are kept." : "Nothing was changed.";
        ModelState.Clear();
        await OnGetAsync(cancellation);
    }

    public async Task OnPostUndoAsync([FromForm] string? change, CancellationToken cancellation)
    {
        Done = await history.TakeBackAsync(NewChange, change ?? "", Entry("undo-settings"), cancellation)
            ? "The last change is taken back."
            : "Nothing was taken back: the settings were changed again meanwhile.";
        ModelState.Clear();
        await OnGetAsync(cancellation);
    }

    public string By(SettingsChange change) => names.GetValueOrDefault(change.StaffId, "staff");

    private (string, string) NewChange => (Ids.New(), User.EstablishmentId());

    private AuditEntry Entry(string what) => User.Entry(what, "administration");

    private async Task LookBackAsync(CancellationToken cancellation)
    {
        Changes = await history.LastAsync(User.EstablishmentId(), Shown, cancellation);
        names = (await staff.OfEstablishmentAsync(User.EstablishmentId(), cancellation)).ToDictionary(member => member.Id, member => member.Name);
    }
}
