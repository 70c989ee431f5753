using ReleaseBot.Dialogs.Tests.Understanding.When;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Fields;

/// <summary>Answers to form questions: "what was typed | what is taken", or reject or ask with the reason.</summary>
public sealed class FieldTests
{
    public static readonly TheoryData<string, string> Phones = WhenRows.Of("""
        07700900123 | 07700900123
        07700 900 123 | 07700900123
        07700-900-123 | 07700900123
        (07700) 900123 | 07700900123
        +447700900123 | 07700900123
        +44 7700 900123 | 07700900123
        +44 (0)7700 900123 | 07700900123
        0044 7700 900 123 | 07700900123
        447700900123 | 07700900123
        O7700 9OO123 | 07700900123
        077oo9oo123 | 07700900123
        077009OOI23 | 07700900123
        ring me mam on 07700 900123 ta | 07700900123
        020 7946 0123 | 02079460123
        01632 960123 | 01632960123
        0300 123 4567 | 03001234567
        0800 111 2222 | 08001112222
        oh seven seven double oh nine double oh one two three | 07700900123
        zero seven seven zero zero nine zero zero one two three | 07700900123
        07700900123 or 07700900124 | ask more-than-one
        +48 600 100 200 | ask foreign-number
        +353 86 000 0000 | ask foreign-number
        0040 721 000 000 | ask foreign-number
        i dont have one | ask not-known
        its on my phone | ask not-known
        0770090012 | reject too-short
        077009001234 | reject too-long
        07700 | reject too-short
        999 | reject too-short
        17700900123 | reject wrong-start
        phone her | reject no-number
        banana | reject no-number
        will get one when im out | ask not-known
        <script> | reject not-a-phone-number
        """);

    public static readonly TheoryData<string, string> Postcodes = WhenRows.Of("""
        CF10 3AT | CF10 3AT
        cf103at | CF10 3AT
        cf10-3at | CF10 3AT
        c f 1 0 3 a t | CF10 3AT
        M1 1AE | M1 1AE
        m11ae | M1 1AE
        EC1A 1BB | EC1A 1BB
        W1A 0AX | W1A 0AX
        W1A OAX | W1A 0AX
        LS1O 1AA | LS10 1AA
        SAI 3SN | SA1 3SN
        0X1 2JD | OX1 2JD
        its SA2 8ZZ innit | SA2 8ZZ
        my mums is B33 8TH | B33 8TH
        CF10 | ask half-postcode
        sw1a | ask half-postcode
        its in e17 | ask half-postcode
        CF10 3AT or CF10 3AQ | ask more-than-one
        homeless | ask not-known
        not sure | ask not-known
        XX1 1AA | reject not-a-postcode
        QA1 1AA | reject not-a-postcode
        CF10 3AI | reject not-a-postcode
        CF10 33T | reject not-a-postcode
        12345 | reject not-a-postcode
        swansea | reject not-a-postcode
        """);

    public static readonly TheoryData<string, string> PrisonNumbers = WhenRows.Of("""
        A0001ZZ | A0001ZZ
        a0001zz | A0001ZZ
        A 0001 ZZ | A0001ZZ
        a0001-zz | A0001ZZ
        AOOO1ZZ | A0001ZZ
        AO001ZZ | A0001ZZ
        A00I1ZZ | A0011ZZ
        my number is A0001ZZ miss | A0001ZZ
        A0001ZZ or A0002ZZ | ask more-than-one
        A0001 | ask letters-missing
        A0001Z | ask letters-missing
        dont know it | ask not-known
        0001AZZ | reject wrong-form
        AA0001Z | reject wrong-form
        A00011ZZ | reject wrong-form
        hello | reject wrong-form
        """);

    public static readonly TheoryData<string, string> InsuranceNumbers = WhenRows.Of("""
        JX998877A | JX998877A
        jx 99 88 77 a | JX998877A
        JX-99-88-77-A | JX998877A
        JX99887OA | JX998870A
        JX9988I7A | JX998817A
        my ni is JX998877A | JX998877A
        JX998877 | ask last-letter-missing
        jx 99 88 77 | ask last-letter-missing
        no idea | ask not-known
        JX998877E | reject not-issued
        DX998877A | reject not-issued
        FX998877A | reject not-issued
        JO998877A | reject not-issued
        BG998877A | reject not-issued
        GB998877A | reject not-issued
        ZZ998877A | reject not-issued
        TN010190M | reject not-issued
        JX99887A | reject wrong-form
        J9988776A | reject wrong-form
        998877 | reject wrong-form
        """);

    public static readonly TheoryData<string, string> Names = WhenRows.Of("""
        Dave Example | Dave Example
        siân o'example | siân o'example
        O’Neill-Example | O’Neill-Example
        李 小龙 | 李 小龙
        Ольга | Ольга
        محمد | محمد
        J. P. Example | J. P. Example
        Example, Dave | Example, Dave
        Dave "the hat" Example | reject not-a-name
        Butcher | Butcher
        Hope Cutler | Hope Cutler
        Jo | Jo
        J | ask one-letter
        same as last time | ask not-known
        you know it | ask not-known
        my mum | ask not-known
        no | ask not-known
        none of your business | ask not-known
        piss off | ask swearing
        12345 | reject not-a-name
        A0001ZZ | reject not-a-name
        dave@example.com | reject not-a-name
        {{7*7}} | reject not-a-name
        =1+1 | reject not-a-name
        """);

    public static readonly TheoryData<string, string> Addresses = WhenRows.Of("""
        12 High Street, Cardiff | 12 High Street, Cardiff
        flat 2  14 station rd | flat 2 14 station rd
        14b heol fawr llanelli | 14b heol fawr llanelli
        Oak House, Barry | Oak House, Barry
        The Old Mill, Church Lane | The Old Mill, Church Lane
        22 maesgwyn | 22 maesgwyn
        Ty Gwyn, Llanelli | Ty Gwyn, Llanelli
        room 4 example hostel leeds | room 4 example hostel leeds
        of no fixed abode | no fixed abode
        N.F.A. | no fixed abode
        im nfa | no fixed abode
        at my nans | ask no-street
        cardiff | ask no-street
        hostel | ask no-street
        my sisters in leeds | ask no-street
        on the streets | ask no-street
        flat 2 | ask no-street
        dont know yet | ask not-known
        22 | reject number-only
        dave@example.com | reject not-an-address
        <b>12 High Street</b> | reject not-an-address
        """);

    public static readonly TheoryData<string, string> Money = WhenRows.Of("""
        £82.39 | 82.39
        82.39 | 82.39
        £ 50 | 50.00
        £1,250.50 | 1250.50
        1 200 | 1200.00
        12.5 | 12.50
        50p | 0.50
        fifty p | 0.50
        5 pence | 0.05
        £2 50p | 2.50
        3 pound 20 | 3.20
        20 quid | 20.00
        a quid | 1.00
        fiver | 5.00
        two tenners | 20.00
        a score | 20.00
        a ton | 100.00
        2 ton | 200.00
        monkey | 500.00
        a grand | 1000.00
        1.5k | 1500.00
        5k | 5000.00
        half a grand | 500.00
        two and a half grand | 2500.00
        grand and a half | 1500.00
        a hundred and fifty quid | 150.00
        three hundred | 300.00
        twelve hundred | 1200.00
        two thousand five hundred | 2500.00
        ninety nine pound | 99.00
        seventy six quid | 76.00
        i get 90 quid a week | 90.00
        0 | 0.00
        nothing | 0.00
        nowt | 0.00
        30 or 40 | ask more-than-one
        30-40 | ask more-than-one
        between 50 and 60 quid | ask more-than-one
        few hundred | ask how-much
        couple of quid | ask how-much
        up to 100 | ask how-much
        20 each | ask how-much
        50 euros | ask how-much
        €50 | ask how-much
        1.250 | ask comma-or-point
        12,50 | ask comma-or-point
        5000000 | ask too-much
        1m | ask too-much
        5.50p | 5.50
        -20 | reject below-nothing
        money | reject no-amount
        quick | reject no-amount
        """);

    public static readonly TheoryData<string, string> YesNos = WhenRows.Of("""
        yes | yes
        y | yes
        YES!!! | yes
        yesss | yes
        yeah mate | yes
        yep | yes
        aye | yes
        ye go on then | yes
        safe | yes
        bet | yes
        course | yes
        i do | yes
        i do yeah | yes
        ok | yes
        why not | yes
        no problem | yes
        dont see why not | yes
        wouldnt say no | yes
        ydw | yes
        oes | yes
        tak | yes
        da | yes
        no | no
        n | no
        nooo | no
        nah | no
        nah mate youre alright | no
        no ta | no
        no thanks | no
        nope | no
        na fam | no
        i dont | no
        i dont want to | no
        im good thanks | no
        never | no
        not really | no
        no way | no
        yeah nah | no
        nac oes | no
        naddo | no
        👍 | yes
        👎 | no
        nie | no
        maybe | ask in-between
        sort of | ask in-between
        depends | ask in-between
        only if its private | ask in-between
        i think so | ask in-between
        yes but not my mum | ask in-between
        not sure | ask in-between
        yes and no | ask in-between
        efallai | ask in-between
        42 | reject not-an-answer
        banana | reject not-an-answer
        """);

    public static readonly TheoryData<string, string> Emails = WhenRows.Of("""
        dave@example.com | dave@example.com
        DAVE@Example.COM | dave@example.com
        my email is dave@example.com | dave@example.com
        dave@example.com. | dave@example.com
        dave.b+x@mail.example.org | dave.b+x@mail.example.org
        dave underscore b at example dot co dot uk | dave_b@example.co.uk
        dave @ example.com | dave@example.com
        dave@gmail.com | dave@gmail.com
        dave@gmial.com | ask likely-slip
        dave@gmail.co | ask likely-slip
        dave@gmail.co.uk | ask likely-slip
        dave@hotmial.co.uk | ask likely-slip
        dave@outlok.com | ask likely-slip
        dave@example.con | ask likely-slip
        dave@gmail | ask no-ending
        dave.example | reject not-an-email
        kev.jones | ask no-at-sign
        dont have one | ask not-known
        a@example.com b@example.com | ask more-than-one
        big dave@example.com | ask spaces-inside
        @example.com | reject not-an-email
        dave@ | reject not-an-email
        dave@@example.com | reject not-an-email
        dave@.com | reject not-an-email
        da..ve@example.com | reject not-an-email
        12345 | reject not-an-email
        """);

    public static readonly TheoryData<string, string> Councils = WhenRows.Of("""
        Cardiff | Cardiff
        cardiff council | Cardiff
        City and County of Swansea | Swansea
        abertawe | Swansea
        rhondda | Rhondda Cynon Taf
        npt | Neath Port Talbot
        the vale | Vale of Glamorgan
        merthyr | Merthyr Tydfil
        anglesey | Isle of Anglesey
        brum | Birmingham
        birmingam | Birmingham
        machester | Manchester
        manchester city council | Manchester
        london borough of tower hamlets | Tower Hamlets
        lb lambeth | Lambeth
        hackney council please | Hackney
        royal borough of kensington and chelsea | Kensington and Chelsea
        rbkc | Kensington and Chelsea
        city of london | City of London
        newcastle upon tyne | Newcastle upon Tyne
        newcastle-under-lyme | Newcastle-under-Lyme
        st helens | St Helens
        bcp | Bournemouth, Christchurch and Poole
        brighton & hove | Brighton and Hove
        kings lynn | King's Lynn and West Norfolk
        i was under leeds council | Leeds
        wolvo | Wolverhampton
        southwork | Southwark
        bath | Bath and North East Somerset
        kent | ask which-one
        south wales | ask which-one
        leeds or bradford | ask more-than-one
        where my kids are | ask which-one
        """);

    [Theory]
    [MemberData(nameof(Phones))]
    public void Phone_numbers(string typed, string read) => Same(Field.Phone, typed, read);

    [Theory]
    [MemberData(nameof(Postcodes))]
    public void Postcodes_are_put_in_form(string typed, string read) => Same(Field.Postcode, typed, read);

    [Theory]
    [MemberData(nameof(PrisonNumbers))]
    public void Prison_numbers(string typed, string read) => Same(Field.PrisonNumber, typed, read);

    [Theory]
    [MemberData(nameof(InsuranceNumbers))]
    public void National_Insurance_numbers(string typed, string read) => Same(Field.NiNumber, typed, read);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_of_any_alphabet(string typed, string read) => Same(Field.Name, typed, read);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Addresses_need_a_place(string typed, string read) => Same(Field.Address, typed, read);

    [Theory]
    [MemberData(nameof(Money))]
    public void Money_and_its_slang(string typed, string read) => Same(Field.Money, typed, read);

    [Theory]
    [MemberData(nameof(YesNos))]
    public void Yes_and_no_in_the_wild(string typed, string read) => Same(Field.YesNo, typed, read);

    [Theory]
    [MemberData(nameof(Emails))]
    public void Email_addresses(string typed, string read) => Same(Field.Email, typed, read);

    [Theory]
    [MemberData(nameof(Councils))]
    public void Councils_by_everyday_names(string typed, string read) => Same(Field.Council, typed, read);

    private static void Same(Field field, string typed, string read)
    {
        var reading = FieldReader.Read(field, typed);

        Assert.Equal(read, reading.Expect switch
        {
            FieldExpect.Accept => reading.Value,
            FieldExpect.Ask => "ask " + reading.Reason,
            _ => "reject " + reading.Reason,
        });
    }
}
