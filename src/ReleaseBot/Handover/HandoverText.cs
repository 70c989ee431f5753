using ReleaseBot.Dialogs.Handover;
using ReleaseBot.Pages.Shared;

namespace ReleaseBot.Handover;

/// <summary>The words of the handover pages.</summary>
public static class HandoverText
{
    public static string Lead(CaseLead lead) => lead switch
    {
        { Lead: Dialogs.Handover.Lead.Pom, ChangesOn: { } on } => $"POM, until the handover on {StaffText.Date(on)}",
        { Lead: Dialogs.Handover.Lead.Com, ChangesOn: { } on } => $"COM, since the handover on {StaffText.Date(on)}",
        { Lead: Dialogs.Handover.Lead.Com } => "COM, because of the recall",
        { Lead: Dialogs.Handover.Lead.Nobody } => "Nobody: there is no sentence",
        _ => "Ask the offender management unit: the roll does not say enough",
    };
}
