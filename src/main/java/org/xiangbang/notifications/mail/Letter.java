package org.xiangbang.notifications.mail;

/** A mail in the reader's language, as plain text and as simple HTML. */
record Letter(String subject, String text, String html) {}
