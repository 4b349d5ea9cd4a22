package dev.muster.extraction.pack;

/** What a word of grammar does. */
public enum Particle {
    /** Leads to the place where something goes or is: to, in, ke, di. */
    TOWARDS,
    /** Leads from a place or an owner: from, of, dari. */
    OF,
    /** A title before a person's name that is no military rank: Mr, President, Attorney General. */
    TITLE,
    /** Says that an office behind it is no longer held: former, mantan. */
    FORMER,
    /** Somebody who speaks of an institution beside it and not for it: analyst, blogger, pengamat. */
    PRIVATE,
    /** Stands in lower case inside the name of a person: al, bin, von. */
    NAME_INNER,
    /** Stands in lower case inside the name of a body: of, for the, untuk. */
    NAME_LINK,
    /** Turns what follows round: not, bukan. */
    NOT,
    /** Makes what follows a hypothesis: if, jika. */
    IF,
    /** Begins a clause of its own: that, which, yang, bahwa, while. */
    CLAUSE,
    /** Begins a clause that says more of the noun before it: who, which, yang. */
    RELATIVE,
    /** Begins a clause that says more of the place before it: where, di mana. */
    PLACE_RELATIVE,
    /** Begins what somebody says or knows: that, bahwa. */
    COMPLEMENT,
    /** Begins a clause that tells when, why or against what: after, because, ketika, karena. */
    SUBORDINATE,
    /** Opens what happened on the day told right before it: when, ketika. */
    WHEN,
    /** Stands before the plain form of a verb: to, untuk. */
    INFINITIVE,
    /** Stands among auxiliaries and is no verb itself: now, already, kini. */
    ADVERB,
    /** Says that something has come about before: already, sudah. */
    ALREADY,
    /** A verb that tells nothing of a force and cannot be known by its ending: took, came, ikut. */
    PREDICATE,
    /** Looks like a verb by its ending and is none, which it tells by standing here: tersebut, hundred. */
    NO_VERB,
    /** Joins two of a kind: and, dan. */
    AND,
    /** Stands right behind a number that counts something else: km, years, votes. */
    OTHER_UNIT,
    /** Stands right behind a number that is a share of something: percent, persen. */
    PERCENT,
    /** Stands right beside a number that is a sum of money: USD, dollars, Rp. */
    MONEY,
    /** Speaks of what somebody is paid: a number without a noun beside it is a sum: bonus, salary, gaji. */
    PAY,
    /** Stands right before a number that is somebody's age: aged, berusia. */
    AGE,
    /** Stands right before a number that names something: brigade, No. */
    DESIGNATION,
    /** Leads to who does it in the passive: by, oleh. */
    AGENT,
    /** Says that what is counted belongs to several countries together: countries, both sides. */
    JOINT,
    /** Opens a part of what was counted: among them, including, antara lain. */
    AMONG,
    /** Says of all who were just counted what follows: all, all of them, semuanya. */
    ALL,
    /** Leaves out of a whole those counted behind it: all but, semua kecuali. */
    ALL_BUT,
    /** Says that each of two sides has so many: each side, masing-masing pihak. */
    EACH,
    /** An article that counts one where another count is joined to it: a, seorang. */
    ONE,
    /** Leads from a place, and from an owner too: from, dari. */
    FROM,
    /** Says that its subject owns the figure behind it: has, memiliki. */
    HAVE,
    /** Says that what follows is counted by a figure further on: the number of, jumlah. */
    NUMBER_OF,
    /** An auxiliary verb, which may follow a figure whose noun is left out: are, have, telah. */
    VERB,
    /** Says that what follows is the speaker's or the subject's own: its, his, their. */
    OWN,
    /** An auxiliary that makes a passive of the verb behind it: is, were, been. */
    PASSIVE,
    /** An auxiliary that makes something still to come, or only thought of, of the verb behind it: will, would, might. */
    MODAL,
    /** Says that what the verb behind it tells is a habit, and no statement made on a day: usually, often. */
    HABIT,
    /** A verb of saying, whatever stands beside it: said, told, berkata. */
    SAYS,
    /** What somebody says something in: video, message, interview. */
    MEDIUM,
    /** Tells by what something is said, and not by whom: by telephone, by e-mail. */
    MEANS,
    /** What an outlet does with the words of others before it passes them on: seen, obtained, melihat. */
    OBTAINS,
    /** Stands for a place: there, di sana. */
    THERE,
    /** Stands between a name and the figure that is its own: with, dengan. */
    WITH,
    /** Stands for somebody named before: it, they, mereka. */
    PRONOUN,
    /** Stands for a body or a country named before, and for no people: it, its. */
    THING,
    /** Stands for one person named before: he, she. */
    PERSON,
    /** Stands for who speaks themselves, alone or with their own: we, our, kami. */
    FIRST_PERSON,
    /** Makes the figure a rate: a day, per hari. */
    RATE,
    /** Makes a rate of all that its clause says, since it means no single period: every day, setiap hari. */
    EACH_PERIOD,
    /** Between a share and what it is a share of: four in ten. */
    SHARE_OF,
    /** Leads to the state or group whose war somebody fights: fighting for, fought alongside, berperang untuk. */
    FIGHTS,
    /** Speaks of a force without counting it: army, battalion, front line. */
    FORCE,
    /** Says how many a place has room for, whoever comes: could house, menampung. */
    CAPACITY,
    /** Leads to two who stand against each other: between, antara. */
    BETWEEN,
    /** A body that meets and votes, whose members are no soldiers: committee, parliament, komisi. */
    COUNCIL,
    /** Speaks of a disaster, whose dead are no soldiers: flood, earthquake, banjir. */
    DISASTER,
    /** Holds one count against another: against, versus, melawan. */
    VERSUS,
    /** A body of people whose size the figure behind it tells: a force of 3,000, an army of … */
    BODY,
    /** People in general, who are of a force only where they serve it or are told to be its own: people, women. */
    ANYBODY,
    /** Speaks of sports and games, whose armies are none: match, league, scouts. */
    PLAY,
    /** Names a war or a mission long past: Second World War. */
    PAST,
    /** What follows only says when something began that lasts: since, founded in, sejak. */
    SINCE,
    /** Behind a number of years: ago, tahun lalu. */
    YEARS_AGO,
    /** Opens words for somebody whom nobody has named: a security official, seorang warga. */
    INDEFINITE,
    /** A military rank, which is a title before a name too: General, Kolonel. */
    RANK,
    /** A rank, from its first word on, that makes who has it one of the air force: Air Commodore. */
    AIR_RANK,
    /** Leads to whoever says what stands before it: as the army admitted. */
    AS_TOLD,
    /** Says that what follows is known already: the, those. */
    DEFINITE,
    /** Says that a force is only helped or led by those named before it: backed, didukung. */
    BACKED,
    /** Says that those named behind it have only made what is counted: buatan. */
    MADE_BY,
    /** Says that the noun beside it is of the country spoken of: the country's, negara itu. */
    OF_COUNTRY,
    /** Says that the noun beside it is of the armed group spoken of: of the group, kelompok itu. */
    OF_GROUP,
    /** Says that the noun beside it is of the mission spoken of, or is the mission: the mission's, misi itu. */
    OF_MISSION,
    /** A noun for one of many, who is a soldier where an army tells of it: members, men, anggota. */
    MEMBER,
    /** A noun for soldiers of a mission of many states: peacekeepers, pasukan perdamaian. */
    PEACEKEEPER,
    /** A noun for those who fight that names warplanes too: fighters. */
    WARPLANE,
    /** Leads to those whose command or flag others serve, who need not be theirs: under, di bawah. */
    UNDER,
    /** Grants what one would rather not, a loss of one's own: acknowledged, mengakui. */
    ADMITS,
    /** Says that people or materiel are of those whom somebody fights: enemy, the other side, musuh. */
    ENEMY,
    /** One of those who fight each other, whom a name before or behind it tells: side, pihak. */
    SIDE,
    /** What one side of a war does to the other from afar: strike, shelling, serangan. */
    STRIKE,
    /** The label of whoever asks in the transcript of a talk: Q, Question, Pertanyaan. */
    ASKER,
    /** Tells whose head somebody is: who heads, yang memimpin. */
    HEADS,
    /** Somebody whose word is that of the body told before: spokesman, juru bicara. */
    SPOKESPERSON,
    /** Tells the grade of an office, between it and its country: senior, tinggi. */
    GRADE,
    /** A verb of saying, or a word behind one, that has who is told right behind it: told, informed. */
    TELLS,
    /** Two figures before it belong to two verbs or nouns in their order: respectively, masing-masing. */
    RESPECTIVELY,
    /** Glued to the name of an owner: 's. */
    POSSESSIVE
}
