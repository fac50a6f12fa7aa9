package org.xiangbang.access.administration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.drawn.FirstPassword;
import org.xiangbang.access.handover.HandoverList;
import org.xiangbang.access.people.NaturalPeople;
import org.xiangbang.access.powers.HeldPowers;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.RequestedAct;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.administration.AdministrativeAct;

/** The acts of administration that take two people, as they are done when the second has confirmed. */
@Configuration(proxyBeanMethods = false)
class AskedActs {

    /** Does an act for every item. */
    private interface Each {
        /** @return what is told once to who confirms; empty for nothing */
        String execute(String item, String by, Official confirmer);
    }

    private record Act(RequestKind kind, Each each) implements RequestedAct {
        @Override
        public String execute(List<String> items, String by, Official confirmer) {
            return items.stream().map(item -> each.execute(item, by, confirmer)).collect(Collectors.joining());
        }
    }

    @Bean
    RequestedAct askedClosing(Accounts accounts, HandoverList open, HeldPowers powers) {
        return new Act(RequestKind.CLOSE, (login, by, confirmer) -> {
            powers.requireAnother(login);
            accounts.find(login)
                    .map(a -> new Official(a.login(), a.person(), a.name(), List.of()))
                    .ifPresent(open::left);
            accounts.close(login);
            return "";
        });
    }

    @Bean
    RequestedAct askedReopening(Accounts accounts) {
        return new Act(RequestKind.REOPEN, (login, by, confirmer) -> {
            accounts.reopen(login);
            return "";
        });
    }

    /** The person is told by the bell, finds every session ended, and can do nothing with the password but choose another. */
    @Bean
    RequestedAct askedReset(Accounts accounts, ApplicationEventPublisher events) {
        return new Act(RequestKind.RESET, (login, by, confirmer) -> {
            var drawn = FirstPassword.draw(login, "");
            accounts.givePassword(login, drawn.text());
            events.publishEvent(new Notification(
                    "password-reset",
                    List.of(login),
                    null,
                    null,
                    List.of(accounts.find(by).map(Account::name).orElse(by), confirmer.name())));
            return drawn.text();
        });
    }

    @Bean
    RequestedAct askedGrants(Desks desks, ApplicationEventPublisher events) {
        return new RequestedAct() {
            @Override
            public RequestKind kind() {
                return RequestKind.GRANT;
            }

            @Override
            public String execute(List<String> items, String by, Official confirmer) {
                var seats = items.stream().map(item -> item.split(" ", 2)).toList();
                desks.grantAll(
                        seats.stream()
                                .collect(groupingBy(seat -> seat[0], mapping(seat -> Desk.parse(seat[1]), toList()))),
                        by);
                seats.forEach(seat -> events.publishEvent(new AdministrativeAct("desk-granted", seat[0], "", seat[1])));
                return "";
            }
        };
    }

    @Bean
    RequestedAct askedPerson(NaturalPeople people, ApplicationEventPublisher events) {
        return new RequestedAct() {
            @Override
            public RequestKind kind() {
                return RequestKind.PERSON;
            }

            @Override
            public List<String> about(String item) {
                return List.of(item.split(" "));
            }

            @Override
            public String execute(List<String> items, String by, Official confirmer) {
                var logins = about(items.get(0));
                people.join(logins.get(0), logins.get(1));
                events.publishEvent(new AdministrativeAct("accounts-joined", logins.get(0), "", logins.get(1)));
                return "";
            }
        };
    }

    /** Opens an account with a power; nobody has the login yet, so that the item is about nobody. */
    @Bean
    RequestedAct askedPower(Accounts accounts) {
        return new RequestedAct() {
            @Override
            public RequestKind kind() {
                return RequestKind.POWER;
            }

            @Override
            public List<String> about(String item) {
                return List.of(item.split(" ", 3)[1]);
            }

            @Override
            public String execute(List<String> items, String by, Official confirmer) {
                var parts = items.get(0).split(" ", 3);
                var drawn = FirstPassword.draw(parts[1], parts[2]);
                accounts.open(parts[1], parts[2], drawn.text(), Power.valueOf(parts[0].toUpperCase(Locale.ROOT)), by);
                return drawn.text();
            }
        };
    }
}
