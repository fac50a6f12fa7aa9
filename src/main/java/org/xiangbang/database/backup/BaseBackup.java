package org.xiangbang.database.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xiangbang.database.DatabaseRefused;

/**
 * Has the server send a base backup, as its own {@code pg_basebackup} does (PostgreSQL, "Streaming Replication Protocol"): the server leaves out
 * what does not belong into it, checks the sum of each page, and adds the log up to the end and a manifest with a digest of each file. The JDBC driver knows
 * neither several answers to one command nor data of this kind, so the messages are read here.
 */
final class BaseBackup {
    private static final String COMMAND = "BASE_BACKUP (LABEL '%s', CHECKPOINT 'fast', WAL true, WAIT false,"
            + " MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256', VERIFY_CHECKSUMS true)";
    private static final int BUFFER = 1 << 17;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final OutputStream tar;
    private final OutputStream manifest;
    private OutputStream current;

    BaseBackup(Socket server, OutputStream tar, OutputStream manifest) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(server.getInputStream(), BUFFER));
        this.out = new DataOutputStream(server.getOutputStream());
        this.tar = tar;
        this.manifest = manifest;
        this.current = tar;
    }

    /** @throws DatabaseRefused when the server ends, or says why it does not go on */
    void receive(String label, Path data) throws IOException {
        try {
            ask(COMMAND.formatted(label));
            while (message(data)) {
                // Each message is handled as it comes.
            }
        } catch (EOFException | SocketException ended) {
            throw new DatabaseRefused("backup.server-ended", ended, data);
        }
    }

    private void ask(String command) throws IOException {
        var text = command.getBytes(StandardCharsets.US_ASCII);
        out.writeByte('Q');
        out.writeInt(Integer.BYTES + text.length + 1);
        out.write(text);
        out.writeByte(0);
        out.flush();
    }

    /** @return false when the server waits for the next command */
    private boolean message(Path data) throws IOException {
        var type = in.readUnsignedByte();
        var length = in.readInt() - Integer.BYTES;
        switch (type) {
            case 'd' -> data(length);
            case 'E' -> throw new DatabaseRefused("backup.server-refuses", null, data, error(in.readNBytes(length)));
            default -> in.skipNBytes(length);
        }
        return type != 'Z';
    }

    private void data(int length) throws IOException {
        var kind = in.readUnsignedByte();
        var rest = length - 1;
        switch (kind) {
            case 'd' -> current.write(whole(rest));
            case 'm' -> {
                current = manifest;
                in.skipNBytes(rest);
            }
            case 'n' -> {
                var name = new String(whole(rest), StandardCharsets.UTF_8);
                if (!name.startsWith("base.tar\0")) throw new IOException("a table space of its own: " + name);
                current = tar;
            }
            default -> in.skipNBytes(rest);
        }
    }

    private byte[] whole(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    /** The field M of a message of an error is its text. */
    private static String error(byte[] fields) {
        for (var field : new String(fields, StandardCharsets.UTF_8).split("\0"))
            if (field.startsWith("M")) return field.substring(1);
        return "";
    }
}
