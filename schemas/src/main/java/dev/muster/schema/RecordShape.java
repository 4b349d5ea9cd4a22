package dev.muster.schema;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** How values of one schema stand in the bytes, both ways. Damaged bytes throw some runtime exception. Thread safe. */
interface RecordShape {
    /** The next value. */
    Object read(RecordBytes in);

    /** Writes a value, which has to be of the schema: else it throws some runtime exception. */
    void write(Object value, RecordBuffer out);

    /** Shapes that hold nothing else. */
    enum Plain implements RecordShape {
        STRING {
            @Override
            public Object read(RecordBytes in) {
                return in.readString();
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeString((String) value);
            }
        },
        BOOLEAN {
            @Override
            public Object read(RecordBytes in) {
                return in.readBoolean();
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeBoolean((Boolean) value);
            }
        },
        INT {
            @Override
            public Object read(RecordBytes in) {
                return in.readInt();
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeLong((Integer) value);
            }
        },
        LONG {
            @Override
            public Object read(RecordBytes in) {
                return in.readLong();
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeLong((Long) value);
            }
        },
        DOUBLE {
            @Override
            public Object read(RecordBytes in) {
                return in.readDouble();
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeDouble((Double) value);
            }
        },
        DATE {
            @Override
            public Object read(RecordBytes in) {
                return LocalDate.ofEpochDay(in.readInt());
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeLong(Math.toIntExact(((LocalDate) value).toEpochDay()));
            }
        },
        TIME {
            @Override
            public Object read(RecordBytes in) {
                return Instant.ofEpochMilli(in.readLong());
            }

            @Override
            public void write(Object value, RecordBuffer out) {
                out.writeLong(((Instant) value).toEpochMilli());
            }
        }
    }

    /** One of a class's constants, by their order in the schema. */
    record OneOf(List<Enum<?>> constants) implements RecordShape {
        @Override
        public Object read(RecordBytes in) {
            return constants.get(in.readInt());
        }

        @Override
        public void write(Object value, RecordBuffer out) {
            out.writeLong(((Enum<?>) value).ordinal());
        }
    }

    /** Null, which is the union's branch of the given number, or a value, which is the other. */
    record Maybe(int none, RecordShape some) implements RecordShape {
        @Override
        public Object read(RecordBytes in) {
            int branch = in.readInt();
            if (branch != 0 && branch != 1) {
                throw new IndexOutOfBoundsException("branch " + branch + " of a union of two");
            }
            return branch == none ? null : some.read(in);
        }

        @Override
        public void write(Object value, RecordBuffer out) {
            out.writeLong(value == null ? none : 1 - none);
            if (value != null) {
                some.write(value, out);
            }
        }
    }

    /** A list; its length sizes nothing in advance. */
    record ListOf(RecordShape element) implements RecordShape {
        @Override
        public Object read(RecordBytes in) {
            var found = new ArrayList<>();
            for (long count = in.readCount(); count > 0; count = in.readCount()) {
                for (long i = 0; i < count; i++) {
                    found.add(element.read(in));
                }
            }
            return found;
        }

        @Override
        public void write(Object value, RecordBuffer out) {
            var list = (List<?>) value;
            if (!list.isEmpty()) {
                out.writeLong(list.size());
                for (Object each : list) {
                    element.write(each, out);
                }
            }
            out.writeLong(0);
        }
    }

    /** A map by text. */
    record MapOf(RecordShape element) implements RecordShape {
        @Override
        public Object read(RecordBytes in) {
            var found = new HashMap<String, Object>();
            for (long count = in.readCount(); count > 0; count = in.readCount()) {
                for (long i = 0; i < count; i++) {
                    found.put(in.readString(), element.read(in));
                }
            }
            return found;
        }

        @Override
        public void write(Object value, RecordBuffer out) {
            var map = (Map<?, ?>) value;
            if (!map.isEmpty()) {
                out.writeLong(map.size());
                map.forEach((key, each) -> {
                    out.writeString((String) key);
                    element.write(each, out);
                });
            }
            out.writeLong(0);
        }
    }

    /** A record of a generated class; its fields are set once, before anybody else sees it, as they may hold the record itself. */
    final class Fields implements RecordShape {
        private final Constructor<? extends SpecificRecord> constructor;
        private final RecordShape[] shapes;

        Fields(Constructor<? extends SpecificRecord> constructor, int fields) {
            this.constructor = constructor;
            this.shapes = new RecordShape[fields];
        }

        void set(int field, RecordShape shape) {
            shapes[field] = shape;
        }

        @Override
        public Object read(RecordBytes in) {
            var made = make();
            for (int field = 0; field < shapes.length; field++) {
                made.put(field, shapes[field].read(in));
            }
            return made;
        }

        private SpecificRecord make() {
            try {
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A generated record has a constructor without parameters", e);
            }
        }

        @Override
        public void write(Object value, RecordBuffer out) {
            var made = (SpecificRecord) value;
            for (int field = 0; field < shapes.length; field++) {
                shapes[field].write(made.get(field), out);
            }
        }
    }
}
