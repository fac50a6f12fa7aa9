package org.xiangbang.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiangbang.shared.FormRefused;

/**
 * Judges a text or a table of Office by the conventions of its package (ECMA-376-2, OPC): a relationship names the main part,
 * the list of content types says what each part is, and neither follows from a path.
 */
final class OfficeCheck {
    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String PACKAGE_RELATIONS = "_rels/.rels";
    private static final String MAIN = "/officeDocument";
    private static final Pattern EMBEDS = Pattern.compile(".*/(package|oleObject|aFChunk)");
    private static final Pattern MACRO_TYPE = Pattern.compile("macroenabled|vbaproject|activex");
    private static final Pattern MACRO_PART = Pattern.compile("(?i)vbaproject\\.bin$|/activex/");
    private static final Map<String, FileType> MAIN_TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX);

    private final Item item;
    private final ZipParts parts;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> embedded = new LinkedHashSet<>();
    private String main;

    private OfficeCheck(Item item, ZipParts parts) {
        this.item = item;
        this.parts = parts;
    }

    /**
     * @return the type; empty if it is another one of Office, for instance a template or slides
     * @throws IOException if a list cannot be read, or there is no main part
     * @throws FormRefused if it holds a macro, a program, or a file that would be refused by itself
     */
    static Optional<FileType> check(Item item, ZipParts parts) throws IOException {
        var check = new OfficeCheck(item, parts);
        check.readTypes();
        for (var part : parts.all()) check.readPart(part.name());
        if (check.main == null || !parts.has(check.main)) throw new IOException("no main part");
        check.refuseMacros();
        parts.refusePrograms();
        for (var part : check.embedded) parts.checkInside(part);
        return Optional.ofNullable(MAIN_TYPES.get(check.typeOf(check.main)));
    }

    private void readTypes() throws IOException {
        try (var in = parts.open(CONTENT_TYPES)) {
            for (var tag : XmlTag.in(in, "Default", "Override")) {
                var of = tag.name().equals("Default") ? "." + tag.get("Extension") : tag.get("PartName");
                types.put(of.toLowerCase(Locale.ROOT), tag.get("ContentType").toLowerCase(Locale.ROOT));
            }
        }
    }

    private void readPart(String part) throws IOException {
        if (part.endsWith(".rels")) readRelations(part);
        if (part.contains("/embeddings/")) embedded.add(part);
    }

    private void readRelations(String list) throws IOException {
        var source = list.substring(0, list.lastIndexOf('/') + 1).replaceAll("_rels/$", "");
        try (var in = parts.open(list)) {
            for (var tag : XmlTag.in(in, "Relationship")) {
                if (tag.get("TargetMode").equals("External")) continue;
                var target = ZipParts.resolve(source, tag.get("Target"));
                if (list.equals(PACKAGE_RELATIONS) && tag.get("Type").endsWith(MAIN)) main = target;
                if (EMBEDS.matcher(tag.get("Type")).matches()) embedded.add(target);
            }
        }
    }

    private void refuseMacros() {
        for (var part : parts.all())
            if (MACRO_TYPE.matcher(typeOf(part.name())).find()
                    || MACRO_PART.matcher(part.name()).find())
                throw new FormRefused("file", "document.macro", item.name());
    }

    private String typeOf(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        var dot = name.lastIndexOf('.');
        var byEnding = dot < 0 ? "" : types.getOrDefault(name.substring(dot), "");
        return types.getOrDefault("/" + name, byEnding);
    }
}
