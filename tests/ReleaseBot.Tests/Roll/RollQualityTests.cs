using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollQualityTests
{
    [Fact]
    public void The_report_on_the_sample_page_counts_people()
    {
        var report = RollQuality.Report(Read(Sample("prisoner-search.json")), Today);

        Assert.Equal((24, 17, 7), (report.Read, report.Good, report.Lost));
        Assert.Equal((1, 1, 0), (report.PastDate, report.FarDate, report.ContradictingDates));
        Assert.Equal((1, 1, 1), (report.DuplicateNumber, report.Under18, report.NotInPrison));
        Assert.Equal((2, 1, 3, 16, 1), (report.TemporarilyOut, report.MissingCell, report.UnknownStatus, report.MissingKeyWorker, report.Merged));
    }

    [Fact]
    public void The_report_on_the_sample_list_counts_people()
    {
        var reading = Read(Sample("roll.csv"));
        var report = RollQuality.Report(reading, Today);

        Assert.Equal((212, 202, 10), (report.Read, report.Good, report.Lost));
        Assert.Equal((2, 2), (report.FarDate, report.UnknownStatus));
        Assert.Equal((1, 1, 1, 1), (report.MissingCell, report.MissingKeyWorker, report.Merged, report.DuplicateNumber));
        Assert.Equal((3, 2, 1), (report.TemporarilyOut, report.NotInPrison, report.Under18));
        Assert.Equal(reading.Rows.Count(row => row.Person.Release is null), report.NoDateByStatus.Values.Sum());
    }

    [Fact]
    public void People_with_no_date_are_counted_by_why_they_are_in_prison()
    {
        var report = RollQuality.Report(Read("""
            prisonerNumber,firstName,lastName,legalStatus,cell,prison,releaseDate
            A0001ZZ,One,Vexley,REMAND,A-1-1,FXI,
            A0002ZZ,Two,Vexley,REMAND,A-1-2,FXI,
            A0003ZZ,Three,Vexley,RECALL,A-1-3,FXI,
            A0004ZZ,Four,Vexley,SENTENCED,A-1-4,FXI,2026-08-01
            A0005ZZ,Five,Vexley,SENTENCED,A-1-5,FXI,2027-01-01
            """), Today);

        Assert.Equal(
            new Dictionary<LegalStatus, int> { [LegalStatus.Remand] = 2, [LegalStatus.Recall] = 1, [LegalStatus.Sentenced] = 1 },
            report.NoDateByStatus);
        Assert.Contains(("no date to show: remand", 2), report.Lines);
        Assert.Contains(("date in the past", 1), report.Lines);
    }

    [Fact]
    public void Several_problems_of_one_person_count_once()
    {
        var lost = RollQuality.Report(ReadOne(("prisonerNumber", ""), ("firstName", ""), ("releaseDate", "2099-01-01")), Today);
        var taken = RollQuality.Report(ReadOne(("confirmedReleaseDate", "2099-01-01"), ("releaseDate", "2099-01-01")), Today);

        Assert.Equal((1, 0, 1, 0), (lost.Read, lost.Good, lost.Lost, lost.FarDate));
        Assert.Equal((1, 1, 0, 1), (taken.Read, taken.Good, taken.Lost, taken.FarDate));
    }
}
