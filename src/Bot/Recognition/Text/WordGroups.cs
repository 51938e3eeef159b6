using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>
/// Words of the field that stand for the same thing: whoever learned what "nudes" leads to has learned it of "photos" too. Written by
/// people, read by recognisers; being in a group decides nothing by itself.
/// </summary>
internal static class WordGroups
{
    private const string Table = """
        parent: mum dad parents mother father stepmum stepdad stepmother stepfather nan nana grandma grandad grandparent grandmother auntie
           aunt uncle;
        carer: carer foster guardian kinship;
        mychild: daughter son child girl boy kid niece nephew granddaughter grandson teenager teen stepdaughter stepson;
        friend: friend mate bestie classmate peer;
        sibling: brother sister cousin twin sibling;
        partner: boyfriend girlfriend ex partner husband wife lover;
        adult: older man men adult grown bloke guy woman lads lad old elderly twenties thirties;
        stranger: stranger random unknown someone somebody person anybody;
        victim: victim survivor exploited exploiting exploitation exploit cse cce;
        picture: picture nudes photo video image selfie cam webcam screenshot clip naked topless pornographic porn intimate indecent sexting
           footage filmed filming underwear bikini deepfake explicit photograph recording;
        online: snapchat instagram tiktok discord roblox facebook whatsapp telegram kik wizz yubo omegle fortnite xbox playstation internet
           online website twitter reddit twitch youtube grindr tinder steam app game gaming minecraft chatroom account profile follower
           livestream media web;
        message: message text texting email chat chatting dm contact contacted contacting inbox;
        phone: phone mobile number landline sim telephone voicemail laptop ipad device computer;
        share: shared share sharing leak leaked posted spread passed circulated upload uploaded forwarded circulating leaking posting
           exposed round;
        send: send sent sending;
        threat: threaten threat blackmail sextortion expose threatened threatening blackmailed blackmailing sextorted force forced forcing
           pressured pressure coerced;
        pay: money cash pay paid quid pounds bitcoin bank fee charge cost free price expensive afford;
        owe: owe owed owing debt;
        gift: gift present bought buy buying trainers clothes necklace jewellery designer nails perfume skins robux vouchers iphone;
        drug: drug weed cocaine ketamine mdma spice cannabis ecstasy substance high stoned balloons vape vaping powder dealer;
        drink: alcohol drunk vodka drink drinking booze spiked beer wine wasted;
        car: car lift taxi uber van driver drive driving drove audi bmw moped registration plate vehicle;
        gang: gang mandem county trapping trap olders dealers carrying cuckooed postcode elders;
        weapon: knife gun stab stabbed weapon machete shoot stabbing blade acid;
        hurt: hurt hit beat beaten attack attacked punched punch choked slapped batter bruise violent violence injured injury hurting
           bleeding;
        sexual: sex rape raped touched touch abuse abused assault assaulted molested sexual abusing touching grope groped;
        die: die dead death suicide kill suicidal dying killing hang;
        selfharm: cut cutting scar burn scratch harm harming;
        away: away missing gone disappeared vanish vanished runaway absent;
        run: run ran running leave left leaving escape kicked chucked;
        home: home house flat;
        homeless: homeless sleep sleeping rough sofa hostel nowhere stay staying;
        police: police officer 101 999 detective constable station cops;
        care: social services council mash authority placement residential;
        school: school teacher college class pupil student lesson dsl headteacher form academy pru tutor assembly;
        court: court trial judge evidence witness cps prosecution jury solicitor prosecuted convicted testify statement charged defence abe;
        tell: tell told telling say said speak disclose disclosed disclosure reveal;
        report: report reporting reported ceop;
        private: private confidential confidentiality anonymous anonymously privacy anonymity secretly;
        record: record note file data copy stored saved store transcript gdpr log diary;
        refer: refer referral referred referring;
        call: call ring phoned rang callback ringing calling;
        when: tonight today tomorrow morning evening night weekend monday tuesday wednesday thursday friday saturday sunday afternoon now
           later midnight;
        wait: wait waiting queue ages;
        worker: human worker counsellor adviser practitioner real specialist staff professional;
        bot: bot robot machine ai automatic automated chatgpt;
        believe: believe believed listen liar lying lied listening seriously;
        blame: blame fault guilty ashamed shame embarrassed disgusting dirty stupid guilt blaming regret slag;
        sad: sad scared alone lonely worried anxious crying stressed upset numb empty frightened terrified depressed overwhelmed afraid
           worry panic cry nightmares flashbacks exhausted;
        group: group;
        session: session appointment assessment programme;
        training: training train course workshop inset cpd seminar elearning briefing;
        resource: resource pack leaflet worksheet plan animation download toolkit poster booklet powerpoint materials template;
        health: condom sti std chlamydia contraception clinic implant infection nurse doctor gp hiv tested;
        law: law legal illegal crime allowed arrested prison criminal offence legally charges arrest;
        consent: consent agree permission agreed consented;
        love: love relationship dating together dumped dump romance;
        control: control controlling jealous password possessive controls obsessed;
        follow: follow following followed stalking stalked tracker watching loitering lurking stalker stares;
        thanks: thanks thank cheers bye goodbye helpful;
        place: where near nearest centre town city address area located based region miles london manchester leeds birmingham liverpool
           bristol newcastle sheffield nottingham kent essex cornwall norwich york hull bradford leicester devon norfolk ipswich nearby;
        language: polish romanian urdu arabic interpreter language english translator welsh bsl translate;
        disability: autistic autism adhd deaf wheelchair dyslexic disability disabled learning sen ehcp;
        lgbt: gay trans lesbian bi queer lgbt lgbtq transgender bisexual nonbinary;
        traffick: trafficked trafficking nrm slavery passport visa asylum traffickers unaccompanied;
        help: help support advice helping supporting;
        eligible: eligible eligibility criteria qualify accept;
        meet: meet meeting met meetup;
        groom: groomed grooming groomer predator paedo manipulate nonce;
        safe: safe unsafe danger safety risk;
        complain: complain complaint unhappy feedback rude dissatisfied;
        family: family relatives;
        argue: argue arguing row rows fight fighting shouting shouts shouted strict grounded;
        move: moved moving brought transported;
        country: country countries abroad overseas albania vietnam;
        boss: manager supervisor boss;
        parentsupport: cope coping counselling therapy therapist camhs;
        trapped: locked trapped stuck hostage held kept door lock kidnapped abducted captive;
        collapse: unconscious collapsed breathing breathe ambulance hospital bleed unresponsive choking;
        poison: pill tablet tablets paracetamol medicine swallowed overdose bleach pills tramadol medication;
        emergency: emergency urgent urgently immediately immediate asap;
        open: open opening hours close closed shut closing;
        see: see read view look seen;
        food: pizza cake egg milk bread chicken rice recipe cook curry burger kebab chips chocolate breakfast lunch dinner restaurant menu
           tea coffee cheese eat hungry;
        sport: football rugby match goal team league gym swimming cricket netball tennis penalty referee coach goalkeeper cup;
        play: level sims zombies quest gta warzone pokemon dungeon console gamertag;
        tech: wifi printer keyboard install installed software server linux windows battery charger boot kernel package router broadband
           bluetooth vim update screen crash crashed;
        banking: balance transfer transaction pin mortgage refund withdrawal currency exchange credit debit overdraft atm passcode;
        shopping: order delivery parcel shop returns voucher subscription stock courier product size jacket shoes;
        weather: weather rain snow sunny umbrella temperature hot cold forecast;
        travel: flight hotel holiday bus ticket airport luggage trip;
        media: song music film movie show tv concert band singer podcast book series netflix episode lyrics dance;
        homework: homework maths essay exam test revision science history chemistry coursework quiz spelling math subject;
        animal: dog cat horse pony hamster pet rabbit bird fish;
        homechore: lights heating kitchen lounge bedroom oven hoover washing dishes tidy garden alarm boiler;
        joke: lol joke joking funny haha meme 😂 💀 😭 lmao prank;
        question: what how who which why;
        uk: scotland wales ireland cardiff glasgow edinburgh belfast swansea scottish irish dublin;
        rule: policy procedure threshold guidance duty legislation statutory basis;
        trauma: trauma recover recovery heal resilience confidence esteem flashback;
        job: volunteer job vacancy recruit hiring;
        promise: promise swear trust;
        write: write wrote written down;
        delete: delete erase remove removed deleted taken wipe;
        body: body boobs feet bra chest;
        pregnancy: pregnant pregnancy period abortion baby;
        danger: dangerous;
        quiet: quiet hide hidden hiding browser;
        old: age;
        attend: attend attending invited involved included;
        respond: reply replied respond response answer answered answering;
        ready: readiness ready 16week;
        suspicion: proof suspicion suspect certain wrong sure overreacting;
        secret: secret secrecy secretive;
        mood: withdrawn angry moody aggressive changed behaviour attitude;
        sign: sign signs indicator indicators flag flags warning symptom clue checklist;
        stop: stop prevent block ban unfollow;
        settings: settings setting filter monitoring parental spyware;
        """;

    private static readonly string[] Endings = ["", "s", "es", "ed", "d", "ing"];

    private static readonly FrozenDictionary<string, string> GroupOf = WithEndings(Table
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':'))
        .SelectMany(parts => parts[1].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, parts[0]))));

    /// <summary>The group of a word, whatever its ending, or null.</summary>
    public static string? Of(string word) => GroupOf.GetValueOrDefault(word);

    /// <summary>A word that is written out goes before one that only an ending makes.</summary>
    private static FrozenDictionary<string, string> WithEndings(IEnumerable<(string Word, string Group)> words) =>
        Endings.SelectMany(ending => words.Select(w => (Word: w.Word + ending, w.Group)))
            .DistinctBy(w => w.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(w => w.Word, w => w.Group, StringComparer.Ordinal);
}
