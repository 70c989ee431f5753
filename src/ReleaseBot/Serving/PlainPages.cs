using System.Net;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Serving;

/// <summary>Pages that must show when nothing else works. The safety words stand on each.</summary>
internal static class PlainPages
{
    public static string Closed { get; } = Page(
        "Not working right now",
        "We can not save anything right now. Your answers from before are safe. Please try again soon, or tell wing staff.");

    public static string Fault { get; } = Page(
        "Something went wrong",
        "That did not work. Your answers from before are safe. Go back and try again. If it happens again, tell wing staff.");

    public static string NotFound { get; } = Page("Nothing here", "There is no page here. Go back, or ask wing staff.");

    private static string Page(string title, string text) => $$"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>My page</title><link rel="stylesheet" href="/kiosk.css"></head>
        <body><main class="page"><h1>{{title}}</h1><p>{{text}}</p><p class="safety">{{WebUtility.HtmlEncode(Phrasebook.Standard.Text("en", "safety/offline"))}}</p></main></body>
        </html>
        """;
}
