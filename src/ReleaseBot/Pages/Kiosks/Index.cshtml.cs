using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using ReleaseBot.Kiosks;
using ReleaseBot.SignIn;

namespace ReleaseBot.Pages.Kiosks;

/// <summary>The sign-in page. A locked screen shows it too, so that nobody sees whether somebody is in.</summary>
public sealed class SignInModel(KioskDoor door, KioskSignIn signIn, Sittings sittings) : KioskPage(door)
{
    private const string NumberTyped = "number";
    private const string WhatWasWrong = "wrong";

    public string? Number { get; private set; }

    public string? Wrong { get; private set; }

    public override string? LanguagePath => "/kiosk";

    public async Task<IActionResult> OnGetAsync()
    {
        if ((await HttpContext.AuthenticateAsync(Schemes.Person)).Principal?.IsInRole(Schemes.Person) == true)
        {
            return Redirect("/kiosk/talk");
        }

        (Number, Wrong) = (TempData[NumberTyped] as string, TempData[WhatWasWrong] as string);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? number, string? pin, CancellationToken cancellation)
    {
        if (Kiosk is null)
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(number) || string.IsNullOrWhiteSpace(pin))
        {
            return Again(number, Words["wrong/missing"]);
        }

        return await signIn.WithPinAsync(Kiosk, number, pin.Trim(), cancellation) switch
        {
            KioskEntry.Open open => await LetInAsync(open),
            KioskEntry.Wait wait => Again(number, Words.Fill("wrong/wait", PageWords.Time(wait.Until, roundUp: true))),
            _ => Again(number, Words["wrong/refused"]),
        };
    }

    private async Task<IActionResult> LetInAsync(KioskEntry.Open open)
    {
        await sittings.BeginAsync(HttpContext, open, Kiosk!.Id, Picked);
        TempData[TalkModel.Before] = open.Before?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        TempData[TalkModel.WrongTries] = open.WrongTries;
        return Redirect("/kiosk/talk");
    }

    /// <summary>Shows the page anew, so that neither Back nor reload sends a PIN a second time.</summary>
    private RedirectResult Again(string? number, string wrong)
    {
        (TempData[NumberTyped], TempData[WhatWasWrong]) = (number, wrong);
        return Redirect(Keeping("/kiosk"));
    }
}
