package org.xiangbang.personal.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.personal.KeptOfPerson;
import org.xiangbang.web.system.WrittenReason;

/** Collects what the modules keep of an account, exports it and erases what no rule keeps (ours, decision 0298). */
@Service
class PersonData {
    static final Rule CLOSED_FIRST = new Rule("personal.account-open", "ours, decision 0298");

    private final List<KeptOfPerson> parts;
    private final Accounts accounts;
    private final DataRequests requests;
    private final ObjectMapper json;

    PersonData(List<KeptOfPerson> parts, Accounts accounts, DataRequests requests, ObjectMapper json) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(KeptOfPerson::order))
                .toList();
        this.accounts = accounts;
        this.requests = requests;
        this.json = json;
    }

    /** @param stays the rule or ruling by which it stays after an erasure; empty for what is erased */
    record Part(String word, int rows, String stays) {}

    /** @throws NotFound if there is no such account */
    Account account(String login) {
        return accounts.find(login).orElseThrow(() -> new NotFound(login));
    }

    List<Part> parts(String login) {
        return parts.stream()
                .map(part -> new Part(part.word(), part.count(login), part.stays()))
                .toList();
    }

    /** Returns a zip with a file of JSON for each kind, and records that it was given. */
    @Transactional
    byte[] export(String login, String reason, Official by) {
        account(login);
        var rows = new LinkedHashMap<String, Integer>();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                var kept = part.of(login);
                rows.put(part.word(), kept.size());
                zip.putNextEntry(new ZipEntry(part.word() + ".json"));
                zip.write(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(Map.of("account", login, "stays", part.stays(), "items", kept)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests.record("export", login, by, reason, rows);
        return bytes.toByteArray();
    }

    /**
     * Erases what no rule keeps, and records it.
     *
     * @return how many rows of each kind were removed or emptied
     * @throws NotFound if there is no such account
     * @throws org.xiangbang.shared.FormRefused if the reason is missing or too long
     * @throws org.xiangbang.shared.RuleBroken if the account is open
     */
    @Transactional
    Map<String, Integer> erase(String login, String reason, Official by) {
        var account = account(login);
        var said = WrittenReason.of(reason);
        if (account.open()) throw CLOSED_FIRST.broken(login);
        var rows = new LinkedHashMap<String, Integer>();
        for (var part : parts) rows.put(part.word(), part.erase(login));
        requests.record("erasure", login, by, said, rows);
        return rows;
    }
}
