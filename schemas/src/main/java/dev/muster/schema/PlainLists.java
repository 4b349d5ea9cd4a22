package dev.muster.schema;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/**
 * A class's own model, except that arrays become plain lists. Avro's own list compares its elements without their logical types, so
 * that a record with a time in it throws when asked whether it equals another.
 */
public final class PlainLists extends SpecificData {
    /** The model of a class, with its conversions. */
    public PlainLists(SpecificData model) {
        super(model.getClassLoader());
        // Without the class's conversions timestamps and dates would come back as bare numbers.
        model.getConversions().forEach(this::addLogicalTypeConversion);
    }

    @Override
    public Object newArray(Object old, int size, Schema schema) {
        // The size comes from the bytes, which may be anything: it sizes nothing in advance.
        return new ArrayList<>();
    }

    /** Records that have their lists already: Avro's fast reader makes arrays of its own only where a record has none. */
    @Override
    public InstanceSupplier getNewRecordSupplier(Schema schema) {
        var supplier = super.getNewRecordSupplier(schema);
        int[] lists = schema.getFields().stream()
                .filter(field -> field.schema().getType() == Schema.Type.ARRAY)
                .mapToInt(Schema.Field::pos)
                .toArray();
        return (old, made) -> {
            var record = (IndexedRecord) supplier.newInstance(old, made);
            for (int list : lists) {
                record.put(list, new ArrayList<>());
            }
            return record;
        };
    }
}
