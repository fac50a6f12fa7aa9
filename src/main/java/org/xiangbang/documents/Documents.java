package org.xiangbang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** Stores documents, and returns them to people who may see the case to which they belong. */
@Repository
public class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private static final String SELECT =
            "select id, name, type, size, sha256, uploaded_by, uploaded_at, case_no from documents.document where ";

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient db;
    private final FileCheck check;
    private final VisibleCases cases;
    private final OfficialClock clock;

    Documents(JdbcClient db, FileCheck check, VisibleCases cases, OfficialClock clock) {
        this.db = db;
        this.check = check;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Stores a file that the program has made or a demonstration brings, under a name that says what it contains and that any file system can
     * hold. Until a step of a case names it, only {@code by} sees it.
     *
     * @throws FormRefused if the file is too large, of a type not allowed, damaged or locked, or if it runs something
     */
    @Transactional
    public Document store(String claimedName, byte[] bytes, Official by) {
        return store(judge(claimedName, Content.of(bytes)), by);
    }

    /** A file that may be stored. */
    record Judged(String name, String type, String sha256, Content content) {}

    /** @throws FormRefused as {@link #store(String, byte[], Official)} */
    Judged judge(String claimedName, Content content) {
        var name = FileCheck.cleanName(claimedName);
        var type = check.check(name, content);
        return new Judged(type.named(name), type.mediaType(), sha256(content), content);
    }

    @Transactional
    Document store(Judged file, Official by) {
        var document = new Document(
                UUID.randomUUID(),
                file.name(),
                file.type(),
                file.content().size(),
                file.sha256(),
                by.login(),
                clock.instant(),
                null);
        keep(document, file.content());
        return document;
    }

    /** The driver reads the file while it sends it. */
    private void keep(Document document, Content content) {
        try (var bytes = content.stream()) {
            db.sql("""
                    insert into documents.document (id, name, type, size, sha256, content, uploaded_by, uploaded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            document.id(),
                            document.name(),
                            document.type(),
                            document.size(),
                            document.sha256(),
                            new SqlBinaryValue(bytes, document.size()),
                            document.uploadedBy(),
                            document.uploadedAt())
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws NotFound if there is no such document, or none that {@code by} may see */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Document find(String id, Official by) {
        var document = find(id).orElseThrow(() -> new NotFound(id));
        if (document.caseNo() != null) cases.find(document.caseNo(), by);
        else if (!ownOrShown(document, by)) throw new NotFound(id);
        return document;
    }

    /** Returns the names, by id, of those of the documents that {@code by} may see. They are read at once, and each case is judged once. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> ids, Official by) {
        var names = new HashMap<String, String>();
        var seen = new HashMap<String, Boolean>();
        for (var document : all(ids)) {
            var caseNo = document.caseNo();
            if (caseNo == null ? ownOrShown(document, by) : seen.computeIfAbsent(caseNo, no -> cases.covers(no, by)))
                names.put(document.id().toString(), document.name());
        }
        return names;
    }

    /** Returns those of the documents that exist, whoever may see them. */
    List<Document> all(Collection<String> ids) {
        var known = ids.stream().flatMap(id -> id(id).stream()).toList();
        if (known.isEmpty()) return List.of();
        return db.sql(SELECT + "id in (:ids)")
                .param("ids", known)
                .query(Document.class)
                .list();
    }

    private boolean ownOrShown(Document document, Official by) {
        return document.uploadedBy().equals(by.login()) || shown(document, by);
    }

    private boolean shown(Document document, Official by) {
        return db.sql("select exists (select 1 from documents.reader where document = ? and login = ?)")
                .params(document.id(), by.login())
                .query(Boolean.class)
                .single();
    }

    /** Returns the documents of a case. The caller has to check that the reader may see the case. */
    public List<Document> of(String caseNo) {
        return db.sql(SELECT + "case_no = ?")
                .param(caseNo)
                .query(Document.class)
                .list();
    }

    /**
     * Writes the bytes of a document that was found before into a new file, a piece at a time. The caller deletes it.
     *
     * @throws FormRefused if they are not those that were stored (ADR 0270); the log names the document
     */
    public Path copy(Document document) {
        try {
            var file = Files.createTempFile("document", null);
            try {
                write(document, file);
                return intact(document, file);
            } catch (IOException | RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Document document, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (int at = 1; at <= document.size(); at += PIECE) out.write(piece(document, at));
        }
    }

    private static Path intact(Document document, Path file) throws IOException {
        if (sha256(Content.of(file)).equals(document.sha256())) return file;
        LOG.error("Document {} is not what was stored. 材料 {} 与存入时不一致。", document.id(), document.id());
        throw new FormRefused("id", "document.altered", document.name());
    }

    private byte[] piece(Document document, int from) {
        return db.sql("select substring(content from ? for ?) from documents.document where id = ?")
                .params(from, PIECE, document.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Finds a document; empty unless the text is the id of one. */
    Optional<Document> find(String id) {
        return id(id).flatMap(known ->
                db.sql(SELECT + "id = ?").param(known).query(Document.class).optional());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String sha256(Content content) {
        try (var in = content.stream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
