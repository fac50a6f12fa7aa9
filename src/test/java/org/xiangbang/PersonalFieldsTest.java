package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.shared.personal.PersonalField;
import org.xiangbang.shared.personal.PersonalFields;

@AppTest
@DisplayName("The list of personal fields")
class PersonalFieldsTest {
    /** Words of a column's name or its comment that speak of a person, or of text in which anything may stand. */
    private static final Pattern COLUMN =
            Pattern.compile("(^|_)(name|login|phone|mobile|email|mail|address|person|persons|payee|holder"
                    + "|signatory|representative|contact|principal|deputy|leaver|receiver|owner|applicant|assignee|inspectors|maintainer"
                    + "|keeper|lead|secret|password|subject|browser|account|bank|by|fields|values|opinion|said|note|content|body|facts"
                    + "|text|key|attribute|id_card|identity|birth)(_|$)");

    private static final Pattern COMMENT =
            Pattern.compile("(?i)\\b(who|login|logins|person|people|phone|telephone|e-mail|cookie)\\b|电话|身份证|姓名");

    private static final Pattern LABEL =
            Pattern.compile("账号|账户|卡号|电话|手机|身份证|姓名|人员|联系|登录名|法定代表人|负责人|异议人|提出人|验收组|住址|邮箱|开户|收款单位全称");

    /** Columns of the program's own words and of numbers of cases, papers and rows, which sound like one of a person. */
    private static final Pattern OWN_WORDS = Pattern.compile(
            "(step|kind|list|series|department|region|short)_?name|(business|case|story)?_?key|.*_(at|on|until|day|days|fen)");

    private static final Set<String> WHAT = Set.of(
            "name", "login", "account", "phone", "address", "act", "form", "paper", "secret", "session", "choice",
            "none");
    private static final Set<String> WHOLE =
            Set.of("case", "own", "step", "reason", "office", "self", "administrator", "inspector", "program");
    private static final Set<String> KEPT = Set.of(
            "archive",
            "register",
            "acts",
            "person",
            "step",
            "session",
            "attempt",
            "draft",
            "notice",
            "delivery",
            "file",
            "answer");

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    /** A column with its comment. */
    record Column(String name, String plain, String type, String comment) {
        private boolean sounds() {
            return !OWN_WORDS.matcher(plain).matches()
                    && (COLUMN.matcher(plain).find()
                            || comment != null && COMMENT.matcher(comment).find())
                    && Set.of("text", "text[]", "jsonb", "bytea", "bigint", "bigint[]")
                            .contains(type);
        }
    }

    @Test
    @DisplayName("has every column of our schemas that by its name or its comment holds something of a person")
    void everyColumn() {
        assertThat(columns())
                .filteredOn(Column::sounds)
                .extracting(Column::name)
                .filteredOn(name -> PersonalFields.find(name).isEmpty())
                .isEmpty();
    }

    @Test
    @DisplayName("has every field of a form that by its label holds something of a person")
    void everyFormField() {
        var missing = new TreeSet<String>();
        for (var model : ProcessModels.all())
            for (var field : model.model().getModelElementsByType(CamundaFormField.class))
                if (LABEL.matcher(String.valueOf(field.getCamundaLabel())).find() && !isListed(model.key(), field))
                    missing.add(model.key() + "." + field.getCamundaId() + " " + field.getCamundaLabel());
        assertThat(missing).isEmpty();
    }

    private static boolean isListed(String process, CamundaFormField field) {
        var id = field.getCamundaId();
        return PersonalFields.find("form:" + id).isPresent()
                || PersonalFields.find("form:" + process.replaceFirst("-", "/") + "." + id)
                        .isPresent();
    }

    @Test
    @DisplayName("names only columns and fields that there are, in words that are explained")
    void nothingElse() {
        var known = new TreeSet<>(columns().stream().map(Column::name).toList());
        var wrong = new ArrayList<String>();
        for (var field : PersonalFields.all()) {
            if (field.formField().isEmpty() && !known.contains(field.field()))
                wrong.add(field.field() + " is no column");
            if (!WHAT.contains(field.what())) wrong.add(field.field() + " is " + field.what());
            if (field.rule().isEmpty()) wrong.add(field.field() + " has no rule");
            if (field.isPersonal() && !(WHOLE.containsAll(field.whole()) && KEPT.contains(field.kept())))
                wrong.add(field.field() + " is whole for " + field.whole() + " and kept as " + field.kept());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("masks every account and telephone number but those that are given so that somebody calls")
    void masked() {
        assertThat(PersonalFields.all())
                .filteredOn(field -> Set.of("account", "phone").contains(field.what()))
                .filteredOn(field -> field.mask().isEmpty())
                .extracting(PersonalField::rule)
                .containsOnly("X-13 0134");
    }

    private List<Column> columns() {
        return owner.sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname as name, a.attname as plain,
                       format_type(a.atttypid, null) as type, col_description(c.oid, a.attnum) as comment
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname not in ('public', 'migrations', 'information_schema') and n.nspname !~ '^pg_'
                """).query(Column.class).list();
    }
}
