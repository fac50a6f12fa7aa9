package org.xiangbang.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses a stream of a PDF that would fill the memory, before the library unpacks it as a whole. What a picture says of its size
 * is not believed where the packed picture says it too.
 */
public final class StreamLimit {
    /** A page scanned in color at 400 dots an inch has 44 MB. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** A page scanned at 600 dots an inch has 35 million points. */
    private static final long MOST_POINTS = 64_000_000;

    /** Filters that unpack bytes as they are read; those of pictures do not. */
    static final Set<COSName> FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private StreamLimit() {}

    /** Checks a stream of a document, as {@link #check(COSDictionary, byte[])} does. */
    public static void check(COSStream stream) throws IOException {
        try (var packed = stream.createRawInputStream()) {
            check(stream, packed.readAllBytes());
        }
    }

    /**
     * @param stream says how it is packed
     * @throws TooLarge if it would fill the memory
     * @throws IOException if it is damaged
     */
    public static void check(COSDictionary stream, byte[] packed) throws IOException {
        var points = (long) stream.getInt(COSName.WIDTH, COSName.W, 0) * stream.getInt(COSName.HEIGHT, COSName.H, 0);
        if (points > MOST_POINTS) throw new TooLarge("a picture of " + points + " points");
        var content = packed;
        var index = 0;
        for (var filter : filters(stream)) {
            if (!FILTERS.contains(filter)) {
                checkPicture(stream, content, index);
                return;
            }
            content = unpacked(filter, content, stream, index++);
        }
    }

    private static byte[] unpacked(COSName filter, byte[] content, COSDictionary stream, int index) throws IOException {
        var unpacked = new Bounded();
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(content), unpacked, stream, index);
        } catch (Full refused) {
            throw new TooLarge("unpacks to more than " + MOST_BYTES + " bytes");
        }
        return unpacked.toByteArray();
    }

    private static void checkPicture(COSDictionary stream, byte[] content, int index) throws IOException {
        var fax = parameters(stream, index);
        if (fax != null
                && (long) fax.getInt(COSName.COLUMNS, 0) * Math.max(1, fax.getInt(COSName.ROWS, 0)) > MOST_POINTS)
            throw new TooLarge("a fax of too many points");
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return;
            var reader = readers.next();
            reader.setInput(in);
            var points = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            if (points > MOST_POINTS) throw new TooLarge("a picture of " + points + " points");
        }
    }

    private static COSDictionary parameters(COSDictionary stream, int index) {
        var all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        var one = all instanceof COSArray several && index < several.size() ? several.getObject(index) : all;
        return one instanceof COSDictionary parameters ? parameters : null;
    }

    /** Returns the names of the filters in the order in which they unpack. */
    static List<COSName> filters(COSDictionary stream) {
        var filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        if (filters instanceof COSName one) return List.of(one);
        if (!(filters instanceof COSArray several)) return List.of();
        return IntStream.range(0, several.size())
                .mapToObj(several::getObject)
                .filter(COSName.class::isInstance)
                .map(COSName.class::cast)
                .toList();
    }

    /** Takes so many bytes and no more. */
    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public void write(int one) {
            count(1);
            super.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            count(length);
            super.write(some, from, length);
        }

        private void count(int more) {
            if (size() + more > MOST_BYTES) throw new Full();
        }
    }

    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
