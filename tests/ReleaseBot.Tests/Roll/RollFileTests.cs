using System.Text;
using ReleaseBot.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollFileTests
{
    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "nothing", [], "empty" },
        { "only blanks", " \r\n\t\n"u8.ToArray(), "empty" },
        { "a byte order mark alone", [0xEF, 0xBB, 0xBF], "empty" },
        { "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b")).ToArray(), "UTF-16" },
        { "Windows text", Encoding.Latin1.GetBytes("prisonerNumber,firstName,lastName\nA0001ZZ,Siân,Vexley"), "UTF-8" },
        { "a workbook", [0x50, 0x4B, 0x03, 0x04, 0, 0], "workbook" },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "workbook" },
        { "a PDF", "%PDF-1.7 x"u8.ToArray(), "PDF" },
        { "binary", [1, 2, 0, 4], "not a text file" },
        { "XML", "\uFEFF  <?xml version=\"1.0\"?><roll/>"u8.ToArray(), "XML" },
        { "a letter", "Dear governor\nplease find no roll here"u8.ToArray(), "prisonerNumber" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_a_roll_is_refused_with_a_clear_reason(string what, byte[] bytes, string says)
    {
        var refusal = Assert.Throws<RollFileException>(() => Read(bytes, "list.csv"));

        Assert.True(refusal.Message.Contains(says, StringComparison.Ordinal), $"{what}: {refusal.Message}");
        Assert.StartsWith("list.csv cannot be read: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_file_decides_nothing_and_is_shown_without_what_could_harm()
    {
        Assert.NotEmpty(Read(Sample("prisoner-search.json"), "roll.csv").Rows);
        Assert.StartsWith("ab.csv cannot", Assert.Throws<RollFileException>(() => Read([], "/x/\u001b\u202ea<b>.csv")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_over_100_MB_is_refused_whether_it_says_its_size_or_not(bool saysItsSize)
    {
        using var file = new LongStream(101L * 1024 * 1024, saysItsSize);

        var refusal = Assert.Throws<RollFileException>(() => RollFile.Read(file, "roll.csv", Today));

        Assert.Contains("100 MB", refusal.Message, StringComparison.Ordinal);
        Assert.True(file.Position <= 101L * 1024 * 1024);
        Assert.Equal(saysItsSize, file.Position == 0);
    }

    [Theory]
    [InlineData("prisonerNumber,firstName,lastName\n", "x\n", "")]
    [InlineData("{\"content\":[1", ",1", "]}")]
    public void A_file_with_more_rows_than_people_in_prison_is_refused(string start, string row, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(row, 250_001)) + end;

        Assert.Contains("more than 250000 rows", Assert.Throws<RollFileException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    /// <summary>A stream of blanks as long as it is told to be.</summary>
    private sealed class LongStream(long length, bool seekable) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
