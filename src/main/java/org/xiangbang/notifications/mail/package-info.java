/**
 * Notifications by mail: single, as a daily digest, and the code that confirms an address; and how a person wants to be
 * told. No model. Doors: {@link org.xiangbang.notifications.mail.MailServer}, {@link
 * org.xiangbang.notifications.mail.MailPreferences} and the address {@code /me/notices/choices}.
 */
package org.xiangbang.notifications.mail;
