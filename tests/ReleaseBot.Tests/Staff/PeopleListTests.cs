using ReleaseBot.Data;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.KeyWorkers;

namespace ReleaseBot.Tests.Staff;

/// <summary>Order, pages and filters of "my people".</summary>
public sealed class PeopleListTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Soonest_release_first_and_people_without_a_date_after_them_by_status()
    {
        MyPerson[] mine = [Someone("A", null, LegalStatus.Recall), Someone("B", 50), Someone("C", null, LegalStatus.Remand), Someone("D", 3), Someone("E", -2)];

        var list = PeopleList.Of(mine, new(), Today, 1);

        Assert.Equal(["E", "D", "B", "C", "A"], list.Rows.Select(row => row.Person.Details.LastName));
        Assert.Equal(["C", "A"], list.WithoutDate.Select(row => row.Person.Details.LastName));
    }

    [Theory]
    [InlineData(0, 1, 0, 1)]
    [InlineData(25, 1, 25, 1)]
    [InlineData(26, 2, 1, 2)]
    [InlineData(26, 99, 1, 2)]
    [InlineData(26, -5, 25, 2)]
    public void Pages_hold_25_and_an_odd_page_number_shows_the_nearest(int people, int page, int rows, int pages)
    {
        var list = PeopleList.Of(Enumerable.Range(0, people).Select(at => Someone("P" + at, at)), new(), Today, page);

        Assert.Equal((rows, pages), (list.Rows.Count, list.Pages));
    }

    [Fact]
    public void Pages_together_are_the_list_and_no_one_stands_twice()
    {
        MyPerson[] mine = [.. Enumerable.Range(0, 143).Select(at => Someone("P" + (at % 7), at % 3 == 0 ? null : at % 40))];

        var all = Enumerable.Range(1, 6).SelectMany(page => PeopleList.Of(mine, new(), Today, page).Rows).Select(row => row.Person.Id).ToArray();

        Assert.Equal(143, all.Distinct().Count());
        Assert.Equal(143, all.Length);
    }

    [Theory]
    [InlineData(4, 28, true)]
    [InlineData(4, 29, false)]
    [InlineData(12, 84, true)]
    [InlineData(24, 169, false)]
    public void A_span_takes_who_is_released_within_it(int weeks, int days, bool taken) =>
        Assert.Equal(taken, new PeopleFilter { Weeks = weeks }.Takes(Someone("A", days), Today));

    [Fact]
    public void A_span_leaves_out_people_without_a_date() => Assert.False(new PeopleFilter { Weeks = 24 }.Takes(Someone("A", null), Today));

    [Theory]
    [InlineData("oneill", false)]
    [InlineData("o'neill", true)]
    [InlineData("ZOE", true)]
    [InlineData("O'Neill, Zoë", true)]
    [InlineData("a0123", true)]
    [InlineData("0123", false)]
    [InlineData("", true)]
    public void A_name_or_the_start_of_a_number_is_found_however_typed(string find, bool taken)
    {
        var someone = Someone("O'Neill", 5);
        someone = someone with { Person = someone.Person with { Details = someone.Person.Details with { FirstName = "Zoë", Number = "A0123ZZ" } } };

        Assert.Equal(taken, new PeopleFilter { Find = find }.Takes(someone, Today));
    }

    [Fact]
    public void Filters_together_take_who_fits_all()
    {
        var asked = new StoredRequest { Id = "r", EstablishmentId = "e", Topic = "person", Kind = "talk" };
        var someone = Someone("A", 10) with { Requests = [asked] };

        Assert.True(new PeopleFilter { Weeks = 4, OnlyWantsHelp = true }.Takes(someone, Today));
        Assert.False(new PeopleFilter { Weeks = 4, OnlyWantsHelp = true, OnlyNew = true }.Takes(someone, Today));
    }

    [Fact]
    public void Who_shares_nothing_can_be_picked_out()
    {
        var someone = Someone("A", 10);
        var shares = someone with { Plan = new SharedPlan([new SharedPart("goal-1", "t", [], default, Freshness.Read, null, [])], []) };

        Assert.True(new PeopleFilter { OnlySharesNothing = true }.Takes(someone, Today));
        Assert.False(new PeopleFilter { OnlySharesNothing = true }.Takes(shares, Today));
    }

    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(100, 200, "1 - 98 99 100 101 102 - 200")]
    [InlineData(200, 200, "1 - 198 199 200")]
    public void Many_pages_have_few_links(int page, int pages, string links) =>
        Assert.Equal(links, string.Join(' ', new PeopleList([], 1, 0, page, pages).Links.Select(link => link?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));

    private static MyPerson Someone(string last, int? days, LegalStatus status = LegalStatus.Sentenced) => new(
        new Person
        {
            Id = Guid.NewGuid().ToString("N"),
            TokenUser = "dl_x",
            EstablishmentId = "e",
            Status = status,
            Release = days is { } count ? new ReleaseDate(Today.AddDays(count), ReleaseDateKind.Conditional) : null,
            Details = new() { Number = "A0001ZZ", FirstName = "Sam", LastName = last },
        },
        new SharedPlan([], []),
        []);
}
