package org.xiangbang.notifications.mail;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.notifications.Notifications;
import org.xiangbang.notifications.delivery.Delivery;
import org.xiangbang.notifications.delivery.DeliveryChannel;
import org.xiangbang.notifications.delivery.Undelivered;
import org.xiangbang.shared.NotFound;

/** The three kinds of mail: one notification, a day's digest, the code that confirms an address. */
@Configuration(proxyBeanMethods = false)
class MailChannels {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Bean
    DeliveryChannel singleMails(MailServer server, MailPreferences own, Notifications notifications, Letters letters) {
        return new ByMail(Delivery.MAIL, server, own, (delivery, locale) -> {
            try {
                return letters.single(notifications.find(delivery.notification(), delivery.receiver()), locale);
            } catch (NotFound removed) {
                throw Undelivered.needless("the notice is gone");
            }
        });
    }

    @Bean
    DeliveryChannel digests(MailServer server, MailPreferences own, Notifications notifications, Letters letters) {
        return new ByMail(Delivery.DIGEST, server, own, (delivery, locale) -> {
            var items = notifications.digest(delivery.receiver(), delivery.day());
            if (items.isEmpty()) throw Undelivered.needless("everything was read in the application");
            return letters.digest(items, delivery.day().toString(), locale);
        });
    }

    @Bean
    DeliveryChannel codes(MailServer server, MailPreferences own, Letters letters) {
        return new DeliveryChannel() {
            @Override
            public String channel() {
                return Delivery.CODE;
            }

            @Override
            public boolean open() {
                return server.configured();
            }

            @Override
            public Duration patience() {
                return PATIENCE;
            }

            @Override
            public String carry(Delivery delivery) {
                var person = own.person(delivery.receiver());
                if (!delivery.body().equals(person.code())) throw Undelivered.needless("another code was asked for");
                server.send(delivery.id(), person.wanted(), letters.code(person.code(), locale(person)));
                return person.wanted();
            }
        };
    }

    private interface Writer {
        Letter write(Delivery delivery, Locale locale);
    }

    private record ByMail(String channel, MailServer server, MailPreferences own, Writer writer)
            implements DeliveryChannel {
        @Override
        public boolean open() {
            return server.configured();
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }

        @Override
        public String carry(Delivery delivery) {
            var person = own.person(delivery.receiver());
            if (person.address() == null) throw Undelivered.needless("the address was taken back");
            server.send(delivery.id(), person.address(), writer.write(delivery, locale(person)));
            return person.address();
        }
    }

    private static Locale locale(MailPreferences.Person person) {
        return "en".equals(person.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
