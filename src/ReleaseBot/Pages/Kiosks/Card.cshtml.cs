using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Data;
using ReleaseBot.Kiosks;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>The first visit, or a forgotten PIN: a one-use card code, and with it a PIN of the person's own.</summary>
public sealed class CardModel(KioskDoor door, KioskSignIn signIn, Sittings sittings) : KioskPage(door)
{
    public string? Number { get; private set; }

    /// <summary>Carried from the first step to the second in the form, never in the address.</summary>
    public string? Code { get; private set; }

    public bool IsChoosing { get; private set; }

    public string? Wrong { get; private set; }

    public override string? LanguagePath => "/kiosk/card";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? number, string? code, CancellationToken cancellation)
    {
        (Number, Code) = (number, code);
        if (Kiosk is null)
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(code))
        {
            return Say(Words["wrong/missing"]);
        }

        IsChoosing = await signIn.WithCardAsync(Kiosk, number, code, cancellation) is KioskEntry.ChoosePin;
        return IsChoosing ? Page() : Say(Words["wrong/card-refused"]);
    }

    public async Task<IActionResult> OnPostChooseAsync(string? number, string? code, string? pin, string? again, CancellationToken cancellation)
    {
        (Number, Code, IsChoosing) = (number, code, true);
        if (Kiosk is null)
        {
            return Page();
        }

        if (pin is not { Length: KioskSignIn.PinLength } || !pin.All(char.IsAsciiDigit))
        {
            return Say(Words["wrong/six"]);
        }

        return pin != again ? Say(Words["wrong/not-same"]) : await ChooseAsync(Kiosk, number ?? "", code ?? "", pin, cancellation);
    }

    private async Task<IActionResult> ChooseAsync(Kiosk kiosk, string number, string code, string pin, CancellationToken cancellation)
    {
        switch (await signIn.ChoosePinAsync(kiosk, number, code, pin, cancellation))
        {
            case KioskEntry.Open open:
                await sittings.BeginAsync(HttpContext, open, kiosk.Id, Picked);
                return Redirect("/kiosk/talk");
            case KioskEntry.WeakPin:
                return Say(Words["wrong/weak"]);
            default:
                IsChoosing = false;
                return Say(Words["wrong/card-refused"]);
        }
    }

    private PageResult Say(string wrong)
    {
        Wrong = wrong;
        return Page();
    }
}
