using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReleaseBot.Data.Tests")]
[assembly: InternalsVisibleTo("ReleaseBot.Journeys")]
[assembly: InternalsVisibleTo("ReleaseBot.Tests")]
