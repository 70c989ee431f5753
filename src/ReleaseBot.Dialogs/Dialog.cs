using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>
/// A conversation about one topic as a table of steps that can be read aloud. It is immutable, has a version, and does nothing by itself:
/// <see cref="Turn"/> walks it, the walker proves it, the chart draws it.
/// </summary>
public sealed class Dialog
{
    private readonly FrozenDictionary<string, Step> steps;
    private readonly Lazy<FrozenDictionary<string, (int Least, int? Most)>> left;

    private Dialog(string name, int version, ImmutableArray<Step> steps)
    {
        Name = name;
        Version = version;
        Steps = steps;
        this.steps = steps.ToFrozenDictionary(step => step.Name);
        left = new(() => Distances.Of(this));
    }

    public string Name { get; }

    /// <summary>The talk names members of staff, so the day has to know them.</summary>
    public bool NamesStaff { get; private init; }

    /// <summary>The talk tells who opened the person's page, so the day has to know it.</summary>
    public bool TellsWhoOpened { get; private init; }

    public int Version { get; }

    /// <summary>In the order people usually meet them; the first is where the dialog begins.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>The least and the most questions from here to an end, this one counted; the most is absent where the way can turn in a ring.</summary>
    public (int Least, int? Most) StepsLeft(string step) => left.Value.TryGetValue(step, out var found) ? found : (0, 0);

    public Step this[string step] => steps[step];

    public bool Has(string step) => steps.ContainsKey(step);

    /// <summary>Makes a dialog. Its shape is proven by the walker, at start and in the tests.</summary>
    public static Dialog Define(string name, int version, params ImmutableArray<Step> steps) => new(name, version, steps);

    public Dialog TellingWhoOpened() => new(Name, Version, Steps) { TellsWhoOpened = true };

    public Dialog NamingStaff() => new(Name, Version, Steps) { NamesStaff = true };

    /// <summary>A question with buttons: its choices are the answers its arrows name.</summary>
    public static Ask Ask(string name, params ImmutableArray<Arrow> arrows) => Ask(name, How.Buttons(arrows), arrows);

    /// <summary>A question that is answered in the way <paramref name="how"/> says.</summary>
    public static Ask Ask(string name, How how, params ImmutableArray<Arrow> arrows) => new(name, how, arrows);

    /// <summary>An end of the dialog.</summary>
    public static Finish Finish(string name) => new(name);

    /// <summary>An arrow for one or more answers.</summary>
    public static ArrowStart On(params ImmutableArray<string> answers) => new(answers, null, Effect.None);

    public static ArrowStart Yes => On("yes");

    public static ArrowStart No => On("no");

    public static ArrowStart NotSure => On("not-sure");

    /// <summary>An arrow for whatever was given, where the answer is not one of a few.</summary>
    public static ArrowStart Anything => new([], null, Effect.None);

    /// <summary>An arrow for a question that was passed over. Without one, the way of the last answer is taken.</summary>
    public static ArrowStart Otherwise => new([Arrow.PassedOver], null, Effect.None);
}
