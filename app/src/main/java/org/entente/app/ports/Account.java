package org.entente.app.ports;

import org.entente.kernel.Language;

/**
 * Somebody who may sign in.
 *
 * @param login as typed at the sign-in, lower case
 * @param administrator whether it may create accounts and partnerships; it opens no confidential
 *     value
 */
public record Account(
    String login, String displayName, Language language, boolean administrator, boolean active) {}
