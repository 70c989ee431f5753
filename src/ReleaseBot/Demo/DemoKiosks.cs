using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Demo;

/// <summary>Lets the links of the demo prison be opened again and again: each further browser becomes a further kiosk. In Development only; a real link works once.</summary>
public sealed class DemoKiosks(Installation installation, KioskStore kiosks, EstablishmentStore establishments, TimeProvider clock)
{
    /// <summary>Makes one more kiosk that waits for this code; false when the code is none of the demo prison's.</summary>
    public async Task<bool> OfferAgainAsync(string code, CancellationToken cancellation)
    {
        var demo = await DemoFile.ReadAsync(installation, cancellation);
        if (demo?.Kiosks.FirstOrDefault(kiosk => kiosk.EnrolUrl.EndsWith("?code=" + code, StringComparison.Ordinal)) is not { } known)
        {
            return false;
        }

        var prison = (await establishments.AllAsync(cancellation))[0];
        var another = new Kiosk { Id = Ids.New(), EstablishmentId = prison.Id, Name = $"{known.Name}, browser {Ids.Opaque()[..6]}" };
        return await kiosks.AddAsync(another, Ids.Hash(code), clock.GetUtcNow().AddYears(1), cancellation: cancellation);
    }
}
