using Microsoft.AspNetCore.Authentication;

namespace ReleaseBot.SignIn;

/// <summary>The two ways to be signed in. Both are a secret in a cookie that is looked up for each request, so that an end takes effect at once.</summary>
public static class Schemes
{
    public const string Person = "Person";
    public const string Staff = "Staff";

    /// <summary>What names no scheme: nobody may.</summary>
    public const string Nobody = "Nobody";

    public static void AddReleaseBotSignIn(this IServiceCollection services)
    {
        services.AddSingleton<PinHasher>().AddTransient<OneHashAtATime>().AddSingleton<KioskSignIn>().AddSingleton<StaffSignIn>();
        services.AddAuthentication(Nobody)
            .AddScheme<AuthenticationSchemeOptions, SignIn.Nobody>(Nobody, null)
            .AddScheme<AuthenticationSchemeOptions, PersonSession>(Person, null)
            .AddScheme<AuthenticationSchemeOptions, StaffSession>(Staff, null);
        services.AddAuthorization(Policies.Add);
    }
}
