package org.entente.web.access;

import org.entente.app.ports.Account;
import org.entente.app.ports.SessionToken;

/** Somebody who is signed in. */
public record Visitor(Account account, SessionToken session) {}
