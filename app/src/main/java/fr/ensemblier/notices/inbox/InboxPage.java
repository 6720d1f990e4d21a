package fr.ensemblier.notices.inbox;

import fr.ensemblier.ui.Pager;
import java.util.List;

/// What `page.jte` prints.
record InboxPage(String here, String q, String order, String csv, List<InboxLine> lines, Pager pager) {}
