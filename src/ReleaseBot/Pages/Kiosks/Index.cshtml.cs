using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReleaseBot.Kiosks;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>The sign-in page. A locked screen shows it too, so that nobody sees whether somebody is in.</summary>
public sealed class SignInModel(KioskDoor door, KioskSignIn signIn, Sittings sittings) : KioskPage(door)
{
    public string? Number { get; private set; }

    public string? Wrong { get; private set; }

    public override string? LanguagePath => "/kiosk";

    public async Task<IActionResult> OnGetAsync() =>
        (await HttpContext.AuthenticateAsync(Schemes.Person)).Principal?.IsInRole(Schemes.Person) == true
            ? Redirect("/kiosk/talk")
            : Page();

    public async Task<IActionResult> OnPostAsync(string? number, string? pin, CancellationToken cancellation)
    {
        Number = number;
        if (Kiosk is null)
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(pin))
        {
            return Say(Words["wrong/missing"]);
        }

        return await signIn.WithPinAsync(Kiosk, number, pin.Trim(), cancellation) switch
        {
            KioskEntry.Open open => await LetInAsync(open),
            KioskEntry.Wait wait => Say(Words.Fill("wrong/wait", PageWords.Time(wait.Until, roundUp: true))),
            _ => Say(Words["wrong/refused"]),
        };
    }

    private async Task<IActionResult> LetInAsync(KioskEntry.Open open)
    {
        await sittings.BeginAsync(HttpContext, open, Kiosk!.Id, Words.Language.Code);
        TempData[TalkModel.Before] = open.Before?.ToString("O") ?? "";
        TempData[TalkModel.WrongTries] = open.WrongTries;
        return Redirect("/kiosk/talk");
    }

    private PageResult Say(string wrong)
    {
        Wrong = wrong;
        return Page();
    }
}
