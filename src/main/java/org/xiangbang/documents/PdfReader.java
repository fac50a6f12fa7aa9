package org.xiangbang.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
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
public final class PdfReader extends PDFParser {
    PdfReader(Item item) throws IOException {
        super(item.content().random());
        document = new CountedDocument(item);
    }

    /**
     * Opens a document that was stored, to read or draw it.
     *
     * @throws IOException if it is damaged
     * @throws org.xiangbang.shared.FormRefused if it unpacks to too much
     */
    public static PDDocument open(String name, Content content) throws IOException {
        return new PdfReader(Item.handedIn(name, content)).read();
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
        for (var filter : StreamLimit.filters(stream)) {
            if (!StreamLimit.FILTERS.contains(filter)) throw new IOException("packed by " + filter);
            var unpacked = new Counted(item);
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(content), unpacked, stream, index++);
            content = unpacked.toByteArray();
        }
        return content;
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
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            StreamLimit.check(this);
            return super.createInputStream(options);
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
