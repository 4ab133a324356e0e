package org.entente.exchange;

import org.entente.actors.DirectInfluences;
import org.entente.positions.StanceTable;

/** Two tables of a MACTOR study: who influences whom, who stands where. */
public record MactorStudy(String name, DirectInfluences influences, StanceTable stances) {}
