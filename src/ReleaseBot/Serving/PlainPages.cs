using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using ReleaseBot.Dialogs;
using ReleaseBot.DirectLine;

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

    public static string NotFoundForStaff { get; } = """
        <!doctype html>
        <html lang="en" class="govuk-template">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nothing here - ReleaseBot</title><link rel="stylesheet" href="/govuk/govuk-frontend.min.css"><link rel="stylesheet" href="/staff.css"></head>
        <body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-l">Nothing here</h1><p class="govuk-body">There is no such page, or it is not yours to open. <a class="govuk-link" href="/account">Go to your account</a>.</p></main></div></body>
        </html>
        """;

    /// <summary>A body for answers that have none, in the words of the door they came through.</summary>
    public static Task FillAsync(StatusCodeContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (response.StatusCode != StatusCodes.Status404NotFound || request.Path.StartsWithSegments(DirectLineApi.Root))
        {
            return Task.CompletedTask;
        }

        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(request.Path.StartsWithSegments("/kiosk") ? NotFound : NotFoundForStaff);
    }

    private static string Page(string title, string text) => $$"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>My page</title><link rel="stylesheet" href="/kiosk.css"></head>
        <body><main class="page"><h1>{{title}}</h1><p>{{text}}</p><p class="safety">{{WebUtility.HtmlEncode(Phrasebook.Standard.Text("en", "safety/offline"))}}</p></main></body>
        </html>
        """;
}
