package dev.muster.consumer.page;

import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.view.Address;
import java.util.List;
import java.util.Set;

/**
 * What a reader has chosen on the page of the latest estimates.
 *
 * @param request where all of it stands
 * @param known what of the table to show
 * @param view troops or materiel
 * @param disputed whether to show only what is disputed
 * @param sort order of the rows
 * @param descending whether the greatest stand first
 * @param show what to make of several actors' figures
 * @param page from 1 on
 */
record Choice(
        Request request,
        Known known,
        TableView view,
        boolean disputed,
        Sort sort,
        boolean descending,
        Show show,
        int page) {
    static final Set<String> PARAMETERS = Set.of(
            "view", "actor", "force", "place", "measure", "conflict", "disputed", "sort", "order", "show", "page");

    private static final List<Filter> FILTERS =
            List.of(Filter.ACTOR, Filter.FORCE, Filter.PLACE, Filter.MEASURE, Filter.CONFLICT);

    static Choice of(Request request, Known known) {
        Sort sort = request.choice("sort", Sort.SUBJECT);
        Order order = request.choice("order", sort.mostFirst() ? Order.DESC : Order.ASC);
        return new Choice(
                request,
                known,
                request.choice("view", TableView.TROOPS),
                request.flag("disputed"),
                sort,
                order == Order.DESC,
                request.choice("show", Show.SIDE_BY_SIDE),
                request.count("page"));
    }

    /** The rows to read; of all views, so that each can be counted. */
    TableQuery query() {
        TableQuery query = TableQuery.troops().in(TableView.ALL).at(known.moment());
        for (Filter filter : FILTERS) {
            query = query.with(filter, request.text(filter.parameter()));
        }
        return query;
    }

    /** The address with one more choice, on its first page. */
    Address with(String name, Object value) {
        return request.address().with("page", null).with(name, value);
    }

    /** The address that sorts by a column: the other way round where it is sorted by it already. */
    Address sortedBy(Sort column) {
        boolean turn = column == sort ? !descending : column.mostFirst();
        return with("sort", Request.name(column))
                .with("order", turn == column.mostFirst() ? null : Request.name(turn ? Order.DESC : Order.ASC));
    }

    /** Whether rows are left out by a filter. */
    boolean isFiltered() {
        return disputed
                || !request.address()
                        .only("actor", "force", "place", "measure", "conflict")
                        .parameters()
                        .isEmpty();
    }

    private enum Order {
        ASC,
        DESC
    }
}
