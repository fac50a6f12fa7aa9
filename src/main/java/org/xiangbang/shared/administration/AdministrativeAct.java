package org.xiangbang.shared.administration;

/**
 * An act of administration. Published in the transaction of the act, it stands in the log of administration if and only if the act was
 * done; who did it and from where is added there.
 *
 * @param kind word of its kind; {@code access.log.kind.<word>} is its name
 * @param subject login of whom, or name of what, it is about
 * @param before what was there before, in a few words; empty for nothing
 * @param after what is there now, never a secret
 */
public record AdministrativeAct(String kind, String subject, String before, String after) {}
