package org.xiangbang.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.access.staff.StaffFiles.file;
import static org.xiangbang.access.staff.StaffFiles.row;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("The import of people and desks, after an earlier one,")
class RepeatedImportTest {
    @Autowired
    private People people;

    @Autowired
    private StaffImport imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Said said;

    private String login;

    @BeforeEach
    void anew() {
        login = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @DisplayName("gives a desk again that the person held before, and of namesakes names none whose account is closed")
    void afterAnEnd() {
        var file = file(row(login, "演示·新一" + login, "513228", "财政局", "复核"));
        imports.apply(file, admin());
        people.confirm(login);
        desks.end(Desk.parse("finance.reviewer@513228"), login);

        assertThat(imports.plan(file).given()).isEqualTo(1);
        imports.apply(file, admin());
        people.confirm(login);
        assertThat(desks.of(login)).extracting(Desk::id).containsExactly("finance.reviewer@513228");

        var namesake = file(row(login + "-b", "演示·新一" + login));
        assertThat(imports.plan(namesake).changes().get(0).namesake()).isEqualTo(login);
        accounts.close(login);
        assertThat(imports.plan(namesake).changes().get(0).namesake()).isNull();
    }

    @Test
    @DisplayName("is taken once where it was kept, and only by its sender")
    void kept() {
        var shown = imports.keep(file(row(login, "演示·新一")), admin()).shown();
        var other = new Official("other-" + login, 9, "演示·别人", List.of());

        said.wrong("staff.file-gone", () -> imports.applyKept(shown, other));
        imports.applyKept(shown, admin());
        said.wrong("staff.file-gone", () -> imports.applyKept(shown, admin()));
    }

    @Test
    @DisplayName("enters the file that was shown, and none that its sender has looked at since")
    void shown() {
        var first = imports.keep(file(row(login, "演示·新一")), admin()).shown();
        var second = imports.keep(file(row(login + "-b", "演示·新二")), admin()).shown();

        said.wrong("staff.file-other", () -> imports.applyKept(first, admin()));
        said.wrong("staff.file-other", () -> imports.applyKept("", admin()));
        assertThat(accounts.find(login)).isEmpty();
        assertThat(accounts.find(login + "-b")).isEmpty();
        imports.applyKept(second, admin());
        assertThat(accounts.find(login + "-b")).isPresent();
    }

    @Test
    @DisplayName("stays on record once, with its sender, and each desk with who gave it")
    void onRecord() {
        imports.apply(file(row(login, "演示·新一", "513228", "财政局", "复核")), admin());
        people.confirm(login);

        assertThat(db.sql("select login, rows, given from access.staff_import where :login = any(opened)")
                        .param("login", login)
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("login", "security", "rows", 1, "given", 1));
        assertThat(db.sql("select granted_by from access.holding where login = ?")
                        .param(login)
                        .query(String.class)
                        .single())
                .isEqualTo("security");
        assertThat(db.sql("select opened_by from access.account where login = ?")
                        .param(login)
                        .query(String.class)
                        .single())
                .isEqualTo("security");
    }

    @Test
    @DisplayName("has the digest of its file on record")
    void digest() throws NoSuchAlgorithmException {
        var file = file(row(login, "演示·新一"));
        imports.apply(file, admin());

        assertThat(db.sql("select file_sha256 from access.staff_import where :login = any(opened)")
                        .param("login", login)
                        .query(String.class)
                        .single())
                .isEqualTo(sha256(file));
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private Official admin() {
        return accounts.official("security").orElseThrow();
    }
}
