package org.xiangbang.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.xiangbang.shared.FormRefused;

/** Judges a PDF by everything that can be reached from its beginning, wherever in the document an action or a file hangs. */
final class PdfCheck {
    private static final String FIELD = "file";
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName RENDITION = COSName.getPDFName("Rendition");
    private static final COSName STRUCTURE = COSName.getPDFName("StructElem");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(<<|\\d+\\s+\\d+\\s+R\\b)");
    private static final List<COSName> FILE_NAMES = List.of(COSName.UF, COSName.F);

    private PdfCheck() {}

    /** @throws FormRefused if it cannot be opened by everybody, has no page, runs something, or carries what would be refused */
    static void check(Item item) throws IOException {
        try (var pdf = new PdfReader(item).read()) {
            if (!pdf.isEncrypted() && saysThatItIsEncrypted(item))
                throw new FormRefused(FIELD, "document.needs-password", item.name());
            if (!hasPage(pdf)) throw new FormRefused(FIELD, "document.no-page", item.name());
            judge(item, pdf.getDocument().getTrailer());
        } catch (FormRefused refused) {
            throw refused;
        } catch (InvalidPasswordException locked) {
            throw new FormRefused(FIELD, "document.needs-password", item.name());
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError unreadable) {
            throw new FormRefused(
                    FIELD, saysThatItIsEncrypted(item) ? "document.needs-password" : "document.broken", item.name());
        }
    }

    private static boolean hasPage(PDDocument pdf) {
        return pdf.getPages().iterator().hasNext();
    }

    /**
     * The reader asks for no password if the table of objects is missing, and says only that it cannot read what is locked by
     * a certificate or in a way of its maker.
     */
    private static boolean saysThatItIsEncrypted(Item item) throws IOException {
        return item.content().has(part -> ENCRYPTED.matcher(part).find());
    }

    private static void judge(Item item, COSBase root) throws IOException {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var open = new ArrayDeque<COSBase>(List.of(root));
        while (!open.isEmpty()) {
            var next = open.pop();
            var object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) continue;
            if (object instanceof COSDictionary dictionary) judgeOne(item, dictionary);
            parts(object).stream().filter(PdfCheck::hasParts).forEach(open::push);
        }
    }

    private static Collection<? extends COSBase> parts(COSBase object) {
        if (object instanceof COSDictionary dictionary) return dictionary.getValues();
        return object instanceof COSArray array ? array.toList() : List.of();
    }

    private static boolean hasParts(COSBase object) {
        return object instanceof COSObject || object instanceof COSDictionary || object instanceof COSArray;
    }

    private static void judgeOne(Item item, COSDictionary dictionary) throws IOException {
        if (runs(dictionary)) throw new FormRefused(FIELD, "document.script", item.name());
        var files = dictionary.getCOSDictionary(COSName.EF);
        if (files == null) return;
        var name = FILE_NAMES.stream()
                .map(dictionary::getString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("?");
        for (var file : streams(files)) ContentCheck.checkInside(item.inside(name, PdfReader.bytes(file, item)));
    }

    private static List<COSStream> streams(COSDictionary files) {
        return files.keySet().stream()
                .map(files::getDictionaryObject)
                .flatMap(file -> file instanceof COSStream stream ? Stream.of(stream) : Stream.empty())
                .distinct()
                .toList();
    }

    /** Elements of the structure of a text may be called by the same words as actions. */
    private static boolean runs(COSDictionary dictionary) {
        var kind = dictionary.getCOSName(COSName.S);
        if (STRUCTURE.equals(dictionary.getCOSName(COSName.TYPE))) return false;
        return LAUNCH.equals(kind)
                || (JAVA_SCRIPT.equals(kind) || RENDITION.equals(kind)) && dictionary.containsKey(COSName.JS);
    }
}
