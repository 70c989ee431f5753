namespace ReleaseBot.SignIn;

/// <summary>What staff may be here. A key worker is also a personal officer or a prison offender manager.</summary>
public static class Roles
{
    public const string KeyWorker = "KeyWorker";
    public const string Mentor = "Mentor";
    public const string Omu = "Omu";
    public const string Com = "Com";
    public const string Duty = "Duty";
    public const string Admin = "Admin";

    public static IReadOnlyList<string> All { get; } = [KeyWorker, Mentor, Omu, Com, Duty, Admin];
}
