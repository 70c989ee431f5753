using System.ComponentModel.DataAnnotations;

namespace ReleaseBot.Setup;

// Properties are settable after making: the binding that is written at build time passes over those that are not, without a word.

/// <summary>How fast one person may send before the bot asks them to slow down.</summary>
public sealed record RateLimitOptions
{
    public const string Section = "ReleaseBot:RateLimits";

    /// <summary>Off is heeded in Development only, for measuring.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Messages of one person that may come at once.</summary>
    [Range(1, 10_000)]
    public int Burst { get; set; } = 30;

    /// <summary>Messages of one person in a minute, in the long run.</summary>
    [Range(1, 100_000)]
    public int PerMinute { get; set; } = 30;
}

/// <summary>What the Direct Line door allows.</summary>
public sealed record DirectLineOptions
{
    public const string Section = "ReleaseBot:DirectLine";

    /// <summary>Origins of kiosk pages that are served from elsewhere, such as <c>https://kiosk.example</c>. Our own page needs none.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Sockets that may be open on one sitting at a time.</summary>
    [Range(1, 100)]
    public int SocketsPerConversation { get; set; } = 4;
}

/// <summary>The proxies that stand before this server and end TLS for it.</summary>
public sealed record ProxyOptions
{
    public const string Section = "ReleaseBot:Proxy";

    /// <summary>Addresses whose word on the client's address and scheme is taken, such as <c>127.0.0.1</c>. Nobody else's is.</summary>
    public string[] Known { get; set; } = [];
}

/// <summary>How the kiosk page behaves.</summary>
public sealed record KioskOptions
{
    public const string Section = "ReleaseBot:Kiosk";

    /// <summary>Minutes without a touch after which the screen locks; place and draft are kept.</summary>
    [Range(1, 10)]
    public int MinutesBeforeLock { get; set; } = 3;

    /// <summary>Minutes after which a sitting on a kiosk ends whatever happens.</summary>
    [Range(10, 480)]
    public int LongestSittingMinutes { get; set; } = 60;
}
