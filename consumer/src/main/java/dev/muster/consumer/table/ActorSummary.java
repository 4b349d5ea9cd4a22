package dev.muster.consumer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Somebody who makes claims.
 *
 * @param id id of the actor register, {@code x-} and a slug outside it, or {@code unattributed}
 * @param name English name, or as an article writes it
 * @param claims number of claims, withdrawn ones too
 * @param estimates number of rows of the table
 * @param firstOn first day of those on which its claims were last stated
 * @param lastOn last day on which it stated a claim
 */
public record ActorSummary(String id, String name, int claims, int estimates, LocalDate firstOn, LocalDate lastOn) {

    static ActorSummary of(ResultSet row, StatementContext context) throws SQLException {
        return new ActorSummary(
                row.getString("id"),
                row.getString("name"),
                row.getInt("claims"),
                row.getInt("estimates"),
                LocalDate.parse(row.getString("first_on")),
                LocalDate.parse(row.getString("last_on")));
    }
}
