package org.xiangbang.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF without a password. What is unpacked as a whole into memory, lists of objects by the library and attached files by
 * us, is counted as it is unpacked: otherwise a file of a few kilobytes could fill the memory.
 */
final class PdfReader extends PDFParser {
    /** Filters that unpack as they are read; those of pictures do not. */
    private static final Set<COSName> FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.LZW_DECODE,
            COSName.ASCII85_DECODE,
            COSName.ASCII_HEX_DECODE,
            COSName.RUN_LENGTH_DECODE);

    PdfReader(Item item) throws IOException {
        super(new RandomAccessReadBuffer(item.content()));
        document = new CountedDocument(item);
    }

    PDDocument read() throws IOException {
        return parse();
    }

    /** @throws IOException if the stream is damaged, or packed in a way in which nobody packs files */
    static byte[] bytes(COSStream stream, Item item) throws IOException {
        byte[] content;
        try (var packed = stream.createRawInputStream()) {
            content = packed.readAllBytes();
        }
        var index = 0;
        for (var filter : filters(stream)) {
            if (!FILTERS.contains(filter)) throw new IOException("packed by " + filter);
            var unpacked = new Counted(item);
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(content), unpacked, stream, index++);
            content = unpacked.toByteArray();
        }
        return content;
    }

    private static List<COSName> filters(COSStream stream) {
        var filters = stream.getFilters();
        if (filters instanceof COSName one) return List.of(one);
        if (!(filters instanceof COSArray several)) return List.of();
        return IntStream.range(0, several.size())
                .mapToObj(i -> (COSName) several.getObject(i))
                .toList();
    }

    /** Makes streams that are counted before the library reads them. */
    private final class CountedDocument extends COSDocument {
        private final Item item;
        private final RandomAccessStreamCache cache =
                IOUtils.createMemoryOnlyStreamCache().create();

        CountedDocument(Item item) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), PdfReader.this);
            this.item = item;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new CountedStream(cache, createRandomAccessReadView(start, length), item);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class CountedStream extends COSStream {
        private final Item item;

        CountedStream(RandomAccessStreamCache cache, RandomAccessReadView view, Item item) throws IOException {
            super(cache, view);
            this.item = item;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return new RandomAccessReadBuffer(bytes(this, item));
        }
    }

    /** Bytes that are counted as they come. */
    private static final class Counted extends ByteArrayOutputStream {
        private final Item item;

        Counted(Item item) {
            this.item = item;
        }

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
            if (size() + more > FileCheck.MOST_BYTES) throw item.unpacked().tooMuch();
            item.unpacked().bytes(more);
        }
    }
}
