using Microsoft.AspNetCore.Authorization;

namespace ReleaseBot.SignIn;

/// <summary>Who may open what. Where no policy is named, access is refused.</summary>
public static class Policies
{
    /// <summary>A person signed in on an enrolled kiosk whose screen is not locked.</summary>
    public const string Person = "person";

    public const string KeyWorker = "key-worker";
    public const string Mentor = "mentor";
    public const string Omu = "omu";

    /// <summary>Whoever has or gets a case: key workers, who are prison offender managers too, and community offender managers.</summary>
    public const string Handover = "handover";

    /// <summary>Whoever looks at alerts: duty staff, the offender management unit and administrators.</summary>
    public const string Alerts = "alerts";

    public const string Admin = "admin";

    /// <summary>Whoever may tell a person of a later date, a recall or a refusal.</summary>
    public const string TellDates = "tell-dates";

    /// <summary>Whoever may issue a card code, with which a person chooses a PIN.</summary>
    public const string CardCodes = "card-codes";

    /// <summary>Any member of staff who is signed in.</summary>
    public const string AnyStaff = "any-staff";

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Person, policy => policy.AddAuthenticationSchemes(Schemes.Person).RequireAuthenticatedUser().RequireRole(Schemes.Person));
        Staff(options, KeyWorker, Roles.KeyWorker);
        Staff(options, Mentor, Roles.Mentor);
        Staff(options, Omu, Roles.Omu);
        Staff(options, Handover, Roles.KeyWorker, Roles.Com);
        Staff(options, Alerts, Roles.Duty, Roles.Omu, Roles.Admin);
        Staff(options, Admin, Roles.Admin);
        Staff(options, TellDates, Roles.KeyWorker, Roles.Omu, Roles.Duty);
        Staff(options, CardCodes, Roles.KeyWorker, Roles.Duty, Roles.Admin);
        Staff(options, AnyStaff, [.. Roles.All]);
    }

    private static void Staff(AuthorizationOptions options, string name, params string[] roles) =>
        options.AddPolicy(name, policy => policy.AddAuthenticationSchemes(Schemes.Staff).RequireAuthenticatedUser().RequireRole(roles));
}
