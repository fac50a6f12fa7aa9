package org.xiangbang.demonstration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.signin.SignInHint;
import org.xiangbang.web.Sentences;

/** Shows the one password on the sign-in page, and a few people as whom a visitor can enter with one press. */
@Component
@OnlyInDemonstration
class Hint implements SignInHint {
    private static final List<String> LOGINS = List.of(
            "village.handler@513228100210",
            "township.handler@513228100",
            "agriculture.handler@513228",
            "agriculture.chief@513228",
            "civil-affairs.reviewer@513228",
            "finance.reviewer@513228",
            "leading-group.chief@513228",
            "audit.inspector@513228",
            "applicant",
            "admin",
            "security",
            "audit-admin");

    private final DeskNames desks;
    private final Sentences sentences;

    Hint(DeskNames desks, Sentences sentences) {
        this.desks = desks;
        this.sentences = sentences;
    }

    @Override
    public String password() {
        return DemonstrationPeople.PASSWORD;
    }

    @Override
    public List<Example> examples(Locale locale) {
        return LOGINS.stream()
                .map(login -> new Example(login, who(login, locale), does(login, locale)))
                .toList();
    }

    String who(String login, Locale locale) {
        return Desks.parse(login)
                .map(desk -> desks.of(desk, locale))
                .orElseGet(() -> sentences.text("demonstration.login." + login, locale));
    }

    private String does(String login, Locale locale) {
        return sentences.text("demonstration.does." + login.replaceFirst("@.*", ""), locale);
    }
}
