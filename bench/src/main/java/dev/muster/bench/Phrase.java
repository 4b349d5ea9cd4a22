package dev.muster.bench;

import java.util.List;

/** What one entry of a {@link Grammar} says. Immutable. */
sealed interface Phrase {

    /** Says it once more, perhaps in other words. */
    void tell(Telling telling);

    /** Words as they stand. */
    record Words(String text) implements Phrase {
        @Override
        public void tell(Telling telling) {
            telling.say(text);
        }
    }

    /** One after the other. */
    record Sequence(List<Phrase> phrases) implements Phrase {
        @Override
        public void tell(Telling telling) {
            phrases.forEach(phrase -> phrase.tell(telling));
        }
    }

    /** Any one of them. */
    record OneOf(List<Phrase> phrases) implements Phrase {
        @Override
        public void tell(Telling telling) {
            phrases.get(telling.below(phrases.size())).tell(telling);
        }
    }

    /**
     * An entry of a list.
     *
     * @param label what the article calls it: the same words wherever the article says it again; null where each is chosen anew
     */
    record Named(String list, String label) implements Phrase {
        @Override
        public void tell(Telling telling) {
            if (label == null) {
                telling.tell(list);
            } else {
                telling.say(telling.remembered(label + list, () -> telling.tell(list)));
            }
        }
    }

    /** What the other says, in capitals. */
    record Capitals(Phrase phrase) implements Phrase {
        @Override
        public void tell(Telling telling) {
            telling.sayInCapitals(() -> phrase.tell(telling));
        }
    }

    /** A whole number from least to most, thousands set apart unless it is a year. */
    record Whole(long least, long most, boolean isYear) implements Phrase {
        @Override
        public void tell(Telling telling) {
            telling.sayWhole(least, most, isYear);
        }
    }

    /** A number from least to most, both in tenths, with one digit behind the decimal sign. */
    record Tenths(long least, long most) implements Phrase {
        @Override
        public void tell(Telling telling) {
            telling.sayTenths(least, most);
        }
    }

    /** The space behind an article that takes an n before a vowel. */
    record Joint() implements Phrase {
        @Override
        public void tell(Telling telling) {
            telling.join();
        }
    }
}
