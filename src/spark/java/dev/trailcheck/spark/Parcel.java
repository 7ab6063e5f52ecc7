package dev.trailcheck.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * Packs objects of ours for the way between the machines of one run, by Java's own serialization whatever serializer Spark
 * is set to: others cannot write records. Nothing else than what this run packed is ever unpacked.
 */
final class Parcel {

    private Parcel() {}

    static byte[] pack(Serializable thing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(byte[] packed, Class<T> type) {
        try (ObjectInputStream in = new OwnClasses(packed)) {
            return type.cast(in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The machines of this run have different versions of trailcheck.", e);
        }
    }

    /** Finds classes where our own were found, be the jar one that Spark was told of late. */
    private static final class OwnClasses extends ObjectInputStream {
        OwnClasses(byte[] packed) throws IOException {
            super(new ByteArrayInputStream(packed));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(described.getName(), false, Parcel.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(described);
            }
        }
    }
}
