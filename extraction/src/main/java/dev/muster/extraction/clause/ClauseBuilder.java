package dev.muster.extraction.clause;

import dev.muster.extraction.clause.Clause.Kind;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads one sentence from left to right and keeps the clauses that are open. Not thread safe. */
final class ClauseBuilder {
    private static final Set<Kind> CLOSED_BY_COMMA =
            EnumSet.of(Kind.RELATIVE, Kind.PARTICIPIAL, Kind.SUBORDINATE, Kind.COORDINATED);
    /** Words that may open a clause or a part of one. */
    private static final RoleSet OPENING =
            RoleSet.of(Particle.RELATIVE, Particle.COMPLEMENT, Particle.SUBORDINATE, Particle.AND, Particle.CLAUSE);

    private static final Set<Kind> OPEN_TO_THE_END = EnumSet.of(Kind.MAIN, Kind.QUOTED, Kind.PARENTHETICAL);

    /** A clause that has begun. */
    private static final class Open {
        private final int index;
        private final Kind kind;
        private final int parent;
        private final int from;
        private int to;
        private Verb verb;
        /** Where the part behind its last comma or “and” begins. */
        private int part;

        private Open(int index, Kind kind, int parent, int from) {
            this.index = index;
            this.kind = kind;
            this.parent = parent;
            this.from = from;
            this.part = -1;
        }
    }

    private final Words words;
    private final Ahead ahead;
    private final List<Verb> verbs;
    private final List<Open> all = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final int[] clauseOf;
    private int nextVerb;
    /** The mark behind the words on who says it that stand inside a clause; −1 where there are none. */
    private int asideTo = -1;

    ClauseBuilder(Words words, List<Verb> verbs) {
        this.words = words;
        this.ahead = new Ahead(words, verbs);
        this.verbs = verbs;
        this.clauseOf = new int[words.size()];
    }

    Clauses build() {
        open(Kind.MAIN, 0);
        int at = 0;
        while (at < words.size()) {
            boolean verb = nextVerb < verbs.size() && verbs.get(nextVerb).from() == at;
            at = verb ? verb(verbs.get(nextVerb++)) : word(at);
        }
        while (!open.isEmpty()) {
            close(words.size());
        }
        List<Clause> clauses = new ArrayList<>(all.size());
        all.forEach(each -> clauses.add(new Clause(each.index, each.kind, each.parent, each.from, each.to)));
        return new Clauses(clauses, verbs, clauseOf);
    }

    private Open open(Kind kind, int from) {
        Open opened = new Open(all.size(), kind, open.isEmpty() ? -1 : open.peek().index, from);
        all.add(opened);
        open.push(opened);
        return opened;
    }

    private void put(int from, int to) {
        for (int at = from; at < to; at++) {
            clauseOf[at] = open.peek().index;
        }
    }

    private Open close(int to) {
        Open closed = open.pop();
        closed.to = to;
        return closed;
    }

    private int word(int at) {
        quotes(at);
        if (words.isMark(at, ",;:–—()[]")) {
            return mark(at);
        }
        if (words.is(at, OPENING) && !words.isNoun(at)) {
            opening(at);
        }
        put(at, at + 1);
        return at + 1;
    }

    /** What such a word opens by itself. */
    private void opening(int at) {
        boolean says = words.is(at, Particle.COMPLEMENT) && (!words.isNoun(at - 1) || isAwaited());
        if (words.is(at, Particle.RELATIVE) && !says) {
            open(Kind.RELATIVE, at);
        } else if (words.is(at, Particle.COMPLEMENT)) {
            complement(at);
        } else if (words.is(at, Particle.SUBORDINATE)
                && !words.is(at - 1, Particle.VERB)
                && ahead.hasVerb(at, nextVerb)) {
            open(Kind.SUBORDINATE, at);
        } else if (words.is(at, Particle.AND)) {
            open.peek().part = at + 1;
        } else if (words.roles().isOnly(at, Particle.CLAUSE) && ahead.hasVerb(at, nextVerb)) {
            coordinated(at);
        }
    }

    /** Whether what somebody says has begun without a verb yet: told reporters that … */
    private boolean isAwaited() {
        return open.peek().kind == Kind.COMPLEMENT && open.peek().verb == null;
    }

    private void complement(int at) {
        if (!isAwaited()) {
            open(Kind.COMPLEMENT, at);
        }
    }

    private void quotes(int at) {
        boolean inside = words.tokens().isQuoted(at);
        boolean before = at > 0 && words.tokens().isQuoted(at - 1);
        if (inside && !before && isSetOff(at - 2)) {
            open(Kind.QUOTED, at);
        } else if (!inside && before) {
            closeTo(Kind.QUOTED, at);
        }
    }

    /** Whether what stands in quotation marks is said by itself: behind a mark, a verb of saying or at the beginning. */
    private boolean isSetOff(int before) {
        return before < 0
                || words.isMark(before, ",;:.–—()")
                || words.known().reporting().get(before);
    }

    private int mark(int at) {
        if (words.isMark(at, ",–—")) {
            comma(at);
            put(at, at + 1);
            asideTo = asideTo == at || open.peek().verb != null ? -1 : ahead.aside(at, nextVerb);
            if (asideTo > at) {
                open(Kind.PARENTHETICAL, at + 1);
            }
        } else if (words.isMark(at, ")]")) {
            put(at, at + 1);
            closeTo(Kind.PARENTHETICAL, at + 1);
        } else if (words.isMark(at, ";")) {
            while (!OPEN_TO_THE_END.contains(open.peek().kind)) {
                close(at);
            }
            put(at, at + 1);
            if (open.peek().verb != null) {
                open(Kind.COORDINATED, at + 1);
            }
        } else {
            put(at, at + 1);
            open(Kind.PARENTHETICAL, at + 1);
        }
        return at + 1;
    }

    private void closeTo(Kind kind, int to) {
        if (open.stream().anyMatch(each -> each.kind == kind)) {
            while (close(to).kind != kind) {
                continue;
            }
        }
    }

    private void comma(int at) {
        if (at == asideTo) {
            closeTo(Kind.PARENTHETICAL, at);
        }
        boolean listed = words.isNoun(at - 1) && words.isNoun(at + 1) && open.peek().verb == null;
        while (!listed && CLOSED_BY_COMMA.contains(open.peek().kind)) {
            close(at);
        }
        open.peek().part = at + 1;
    }

    private void coordinated(int at) {
        while (open.peek().kind == Kind.RELATIVE || open.peek().kind == Kind.PARTICIPIAL) {
            close(at);
        }
        open(Kind.COORDINATED, at);
    }

    private int verb(Verb verb) {
        quotes(verb.from());
        boolean infinitive = words.is(verb.from() - 1, Particle.INFINITIVE);
        if (open.peek().verb != null && !infinitive) {
            further(verb);
        }
        Open top = open.peek();
        top.verb = top.verb == null || !infinitive ? verb : top.verb;
        put(verb.from(), verb.to());
        boolean says = words.known().reporting().get(verb.to() - 1) && !words.isMark(verb.to(), ",.;:)");
        if (says
                && verb.to() < words.size()
                && !words.isPreposition(verb.to())
                && ahead.hasVerb(verb.to() - 1, nextVerb)) {
            open(Kind.COMPLEMENT, verb.to());
        }
        return verb.to();
    }

    /** A verb in a clause that has one already. */
    private void further(Verb verb) {
        Open top = open.peek();
        boolean object = hasObject(top.verb, top.part >= 0 ? top.part - 1 : verb.from());
        if (top.part > top.verb.from()) {
            boolean joined = words.is(top.part - 1, Particle.AND) && words.hasFigure(top.part, verb.from());
            if (joined && object && !verb.auxiliary()) {
                open(Kind.PARTICIPIAL, verb.from());
            } else {
                beside(top.part, verb.from());
            }
        } else if (object && !verb.auxiliary() && !isOuterAwaited(top)) {
            open(Kind.PARTICIPIAL, verb.from());
        } else if (top.kind == Kind.RELATIVE || top.kind == Kind.PARTICIPIAL) {
            backTo(verb);
        } else if (object || tellsSomebody(top.verb, verb.from())) {
            move(open(Kind.COMPLEMENT, top.verb.to()), top, verb.from());
        } else if (!top.verb.auxiliary() && top.verb.from() > top.from) {
            move(open(Kind.PARTICIPIAL, top.verb.from()), top, verb.from());
            close(verb.from());
        } else {
            open(Kind.PARTICIPIAL, verb.from());
        }
    }

    /** Soldiers who carried arms arrived: the clause on them stands inside one that has no verb yet. */
    private boolean isOuterAwaited(Open top) {
        return top.kind == Kind.RELATIVE && top.parent >= 0 && all.get(top.parent).verb == null;
    }

    /** Reported to parliament 300 were killed: what is said begins behind whom it is said to. */
    private boolean tellsSomebody(Verb verb, int next) {
        return words.known().reporting().get(verb.to() - 1)
                && words.isPreposition(verb.to())
                && words.hasFigure(verb.to(), next);
    }

    /** Closes a clause that says more of a noun: the verb belongs to that noun's own clause. */
    private void backTo(Verb verb) {
        Open closed = close(verb.from());
        if (open.peek().verb != null && open.peek().part <= open.peek().verb.from()) {
            open.push(closed);
        } else if (open.peek().verb != null) {
            further(verb);
        }
    }

    private void beside(int part, int verb) {
        Open top = open.peek();
        move(open(Kind.COORDINATED, part), top, verb);
    }

    /** Gives tokens that were taken for the outer clause's own to the inner one. */
    private void move(Open inner, Open outer, int to) {
        for (int at = inner.from; at < to; at++) {
            clauseOf[at] = clauseOf[at] == outer.index ? inner.index : clauseOf[at];
        }
    }

    /** Whether a noun stands right behind the verb, without a word that leads to it. */
    private boolean hasObject(Verb verb, int to) {
        int at = verb.to();
        boolean blocked = words.isPreposition(at)
                || words.is(at, Particle.INFINITIVE)
                || words.is(at, Particle.AND)
                || words.isMark(at, ",;:–—");
        if (blocked) {
            return false;
        }
        while (at < to && !words.isGrammar(at) && !words.isNoun(at)) {
            at++;
        }
        return at < to && words.isNoun(at);
    }
}
