namespace ReleaseBot.SignIn;

/// <summary>Our cookies. All are HttpOnly and same-site; over https they are secure too.</summary>
public static class Cookies
{
    /// <summary>The secret of an enrolled kiosk. Signing out never clears it.</summary>
    public const string Kiosk = "rb-kiosk";

    /// <summary>The secret of a person's sitting.</summary>
    public const string Person = "rb-person";

    /// <summary>The secret of a staff session.</summary>
    public const string Staff = "rb-staff";

    public static void Set(HttpContext context, string name, string secret, TimeSpan? life = null) =>
        context.Response.Cookies.Append(name, secret, Options(context, life));

    public static void Clear(HttpContext context, string name) => context.Response.Cookies.Delete(name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
