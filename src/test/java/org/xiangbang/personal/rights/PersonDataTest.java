package org.xiangbang.personal.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.personal.PersonalField;
import org.xiangbang.shared.personal.PersonalFields;

@AppTest
@DisplayName("What is kept of a person")
class PersonDataTest {
    @LocalServerPort
    private int port;

    @Autowired
    private PersonData data;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    private Official admin;
    private String login;
    private String secret;

    @BeforeEach
    void somebody() {
        admin = accounts.official("security").orElseThrow();
        var unique = UUID.randomUUID().toString().substring(0, 8);
        login = "erased-" + unique;
        secret = "only-" + unique;
        accounts.open(login, "演示·离职", "Xiangbang-2026", null, "admin");
        db.sql("update access.account set password_given = false where login = ?")
                .param(login)
                .update();
        fill();
    }

    /** One row of each kind that is erased, each with a text that stands nowhere else. */
    private void fill() {
        List.of(
                        "insert into tasklist.phrase (owner, position, text) values ('login:' || :login, 1, :secret)",
                        "insert into tasklist.saved_filter (owner, name, query, changed_by, changed_at) values ('login:' || :login, :secret, 'q=' || :secret, :login, now())",
                        "insert into tasklist.watched (login, case_no, since) select :login, case_no, now() from cases.case_file limit 1",
                        "insert into tasklist.draft (login, subject, revision, saved_at, \"values\", page, process, version, step, step_name) values (:login, 'task:' || :secret, 1, now(), jsonb_build_object('opinion', jsonb_build_array(:secret)), '/x', 'x', 1, 'x', 'x')",
                        "insert into notifications.person (login, address, confirmed_at) values (:login, :secret || '@example.org', now())",
                        "insert into notifications.choice (login, kind_group, way) select :login, 'task', 'mail' where :secret <> ''",
                        "insert into cases.list_column (login, list, columns) select :login, 'needs', '{amount}' where :secret <> ''",
                        "insert into access.attempt (key, counted, free_at) values ('guess ' || :login || ' at ' || :secret, 1, now() + interval '1 day'), ('known ' || :login || ' at ' || :secret, 1, now() + interval '9 day')",
                        "insert into access.factor (id, login, kind, name, seed) values (gen_random_uuid(), :login, 'totp', :secret, :secret)",
                        "insert into web.idempotency (login, key, request, request_sha256, status, body, kept_forever) values (:login, :secret, 'POST /x', 'x', 200, convert_to(:secret, 'UTF8'), false)")
                .forEach(sql -> owner.sql(sql)
                        .param("login", login)
                        .param("secret", secret)
                        .update());
    }

    @Test
    @DisplayName("is shown to and taken along by its person, in both languages, and recorded")
    void isExported() throws Exception {
        var visitor = new Visitor(port, login).signIn();
        assertThat(visitor.page("/me/data").body()).contains("我的个人信息", "草稿", "办理记录", "随案卷保存");
        assertThat(visitor.page("/me/data?lang=en").body())
                .contains("My personal data", "Stay with the files of cases");
        assertThat(visitor.get("/api/v1/me/data").body()).contains("\"word\":\"drafts\",\"rows\":1");

        var files = files(data.export(login, "本人申请", admin));

        assertThat(files.keySet())
                .contains("account.json", "desks.json", "acts.json", "notices.json", "sessions.json", "readings.json");
        assertThat(files.get("drafts.json")).contains(secret);
        assertThat(files.get("notices.json")).contains(secret + "@example.org");
        assertThat(files.get("sessions.json")).contains("\"kind\" : \"session\"", "127.0.0.1");
        assertThat(files.get("account.json")).contains(login, "演示·离职").doesNotContain("password\"");
        assertThat(requests()).containsExactly("export security 本人申请");
        assertThat(visitor.send("/api/v1/me/data/file", "").statusCode()).isEqualTo(200);
        assertThat(requests()).containsExactly("export security 本人申请", "export " + login + " ");
    }

    @Test
    @DisplayName("is listed for everybody, with who sees it and how long it is kept")
    void isShown() {
        var visitor = new Visitor(port, "agriculture.reviewer@513228").signIn();

        assertThat(visitor.page("/personal/fields").body())
                .contains("个人信息清单", "funds.request.payee_account", "写明理由的人（登记）", "只供程序使用", "本系统规定 0296");
        assertThat(visitor.page("/personal/fields?lang=en").body())
                .contains("List of personal data", "Who gives a reason (recorded)", "With the case");
        var listed = visitor.get("/api/v1/personal/fields").body();
        assertThat(PersonalFields.all().stream().filter(PersonalField::isPersonal))
                .allMatch(field -> listed.contains("\"" + field.field() + "\""));
    }

    @Test
    @DisplayName("is erased after the account is closed, wherever it stood, and what archives keep stays")
    void isErased() {
        var visitor = new Visitor(port, "security").signIn();
        assertThat(places(secret)).hasSizeGreaterThan(6);
        said.refuses("personal.account-open", () -> data.erase(login, "本人申请", admin), login, login);
        accounts.close(login);
        var page = "/admin/accounts/data?login=" + login;
        assertThat(visitor.page(page).body()).contains("删除不必保存的内容");
        assertThat(visitor.post("/admin/accounts/data/erase", Map.of("login", login, "reason", ""))
                        .statusCode())
                .isEqualTo(422);

        assertThat(visitor.post("/admin/accounts/data/erase", Map.of("login", login, "reason", "离职后本人申请"))
                        .body())
                .contains("并已登记");

        assertThat(places(secret)).isEmpty();
        assertThat(places(login))
                .as("besides the log of administration, which stays")
                .filteredOn(place -> !place.startsWith("access.administration_log."))
                .containsOnly("access.account.login", "personal.request.login", "notifications.person.login");
        assertThat(requests()).containsExactly("erasure security 离职后本人申请");
        assertThat(accounts.find(login)).isPresent();
    }

    @Test
    @DisplayName("is exported and erased through the interface by the security administrator only")
    void interfaceErases() {
        accounts.close(login);
        var export = "/api/v1/admin/accounts/" + login + "/data/file";
        assertThat(new Visitor(port, "admin")
                        .get("/api/v1/admin/accounts/" + login + "/data")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port, "admin").send(export, "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port, "security")
                        .send(export, "{\"reason\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(port, "security")
                        .send(export, "{\"reason\":\"本人申请\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port, "security")
                        .get("/api/v1/admin/accounts/" + login + "/data")
                        .body())
                .contains("\"word\":\"administration\"");
        var path = "/api/v1/admin/accounts/" + login + "/data/erase";
        assertThat(new Visitor(port, "agriculture.chief@513228")
                        .send(path, "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);

        assertThat(new Visitor(port, "security")
                        .send(path, "{\"reason\":\"离职\"}")
                        .body())
                .contains("\"drafts\":1", "\"acts\":0");
        assertThat(places(secret)).isEmpty();
    }

    private List<String> requests() {
        return db.sql(
                        "select kind || ' ' || by_login || ' ' || reason from personal.request where login = ? order by id")
                .param(login)
                .query(String.class)
                .list();
    }

    /** Searches every column of the database for the text. */
    private List<String> places(String text) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var content = column.type().equals("bytea") ? "encode(%s, 'escape')" : "%s::text";
            var there = owner.sql("select exists (select 1 from %s where %s like ?)"
                            .formatted(column.table(), content.formatted("\"" + column.name() + "\"")))
                    .param("%" + text + "%")
                    .query(Boolean.class)
                    .single();
            if (there) found.add(column.table() + "." + column.name());
        }
        return found;
    }

    record Column(String table, String name, String type) {}

    private List<Column> columns() {
        return owner.sql("""
                select n.nspname || '.' || c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                   and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'bytea', 'character varying')
                """).query(Column.class).list();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
        }
        return files;
    }
}
