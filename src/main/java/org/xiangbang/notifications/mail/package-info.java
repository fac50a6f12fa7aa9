/**
 * Notifications by mail: single mails, the daily digest, the code that confirms an address, and how a person wants to be told.
 * The package has no process model. Entry points: {@link org.xiangbang.notifications.mail.MailServer},
 * {@link org.xiangbang.notifications.mail.MailPreferences} and the address {@code /me/notices/choices}.
 */
package org.xiangbang.notifications.mail;
