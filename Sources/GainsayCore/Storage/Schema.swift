import GRDB

/// The tables of a library and how older ones become today's.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles, stories, entities, disagreements") { db in
      try db.execute(sql: tables)
    }
    migrator.registerMigration("2 vectors of stories") { db in
      try db.execute(sql: vectors)
    }
    migrator.registerMigration("3 what the user said") { db in
      try db.execute(sql: userActions)
    }
    migrator.registerMigration("4 versions of articles") { db in
      try db.execute(sql: versions)
    }
    migrator.registerMigration("5 what the user marked") { db in
      try db.execute(sql: marks)
    }
    migrator.registerMigration("6 orders of stories, outlets, a log of imports") { db in
      try db.execute(sql: orders)
    }
    migrator.registerMigration(search) { db in
      try db.execute(sql: searchTables)
    }
    migrator.registerMigration("8 lines around articles") { db in
      try db.execute(sql: lines)
    }
    return migrator
  }

  /// First and last lines of the late articles of each outlet by numbers; those that are furniture.
  private static let lines = """
    CREATE TABLE edgeLine (
      line INTEGER NOT NULL, title INTEGER NOT NULL, outlet INTEGER NOT NULL, number INTEGER NOT NULL,
      article INTEGER NOT NULL, PRIMARY KEY (line, title)
    ) WITHOUT ROWID;
    CREATE INDEX edgeLine_outlet ON edgeLine(outlet, number);
    CREATE TABLE furnitureLine (line INTEGER PRIMARY KEY);
    """

  /// One index an order of the list of stories, and for its counts; `failures` has pairs of path and reason.
  private static let orders = """
    CREATE INDEX story_disputed ON story(conflicts DESC, disagreements DESC, updated DESC, id);
    CREATE INDEX story_largest ON story(articles DESC, updated DESC, id);
    CREATE INDEX story_unread ON story(id) WHERE unread > 0;
    CREATE INDEX story_disagreeing ON story(id) WHERE disagreements > 0;
    CREATE INDEX article_outlet ON article(outlet, published DESC, story);
    CREATE TABLE importRun (
      id INTEGER PRIMARY KEY, ended TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ')),
      added INTEGER NOT NULL, replaced INTEGER NOT NULL, unchanged INTEGER NOT NULL,
      failureCount INTEGER NOT NULL, failures BLOB NOT NULL
    );
    """

  /// Articles of a library from before it are read anew, as they are numbered by time since.
  static let search = "7 search by words, fields and time"

  /// `speakers` are those who say something in an article, a line each; `word` has all words with what they are forms of;
  /// `disputed` the articles that stand in a disagreement. Words stand in `search` as they are written: their forms are looked
  /// up in `word`, so that phrases are exact and what is typed is found letter by letter.
  private static let searchTables = """
    DROP TRIGGER article_added;
    DROP TRIGGER article_removed;
    DROP TABLE search;
    ALTER TABLE article ADD COLUMN speakers TEXT NOT NULL DEFAULT '';
    ALTER TABLE article ADD COLUMN traits TEXT NOT NULL DEFAULT '';
    CREATE VIRTUAL TABLE search USING fts5(
      title, text, outlet, speakers, traits, content='article', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
      INSERT INTO search(rowid, title, text, outlet, speakers, traits)
      VALUES (new.id, new.title, new.text, new.outlet, new.speakers, new.traits);
    END;
    CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
      INSERT INTO search(search, rowid, title, text, outlet, speakers, traits)
      VALUES ('delete', old.id, old.title, old.text, old.outlet, old.speakers, old.traits);
    END;
    CREATE TABLE word (id INTEGER PRIMARY KEY, form TEXT NOT NULL, lemma TEXT NOT NULL);
    CREATE UNIQUE INDEX word_form ON word(form, lemma);
    CREATE INDEX word_lemma ON word(lemma);
    CREATE TABLE disputed (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, story INTEGER NOT NULL
    );
    CREATE INDEX disputed_story ON disputed(story);
    """

  /// What an article is known by beside its content, and what it said before it was updated.
  private static let versions = """
    CREATE TABLE identity (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, address TEXT, words TEXT NOT NULL
    );
    CREATE INDEX identity_address ON identity(address);
    CREATE INDEX identity_words ON identity(words);
    CREATE TABLE version (
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      content TEXT NOT NULL, path TEXT NOT NULL, title TEXT, published TEXT, text TEXT NOT NULL
    );
    CREATE INDEX version_article ON version(article, id);
    CREATE INDEX version_content ON version(content);
    """

  /// `analysis` is kept so that a story can be looked at anew without reading again.
  private static let tables = """
    CREATE TABLE story (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL DEFAULT '', articles INTEGER NOT NULL DEFAULT 0,
      outlets INTEGER NOT NULL DEFAULT 0, origins INTEGER NOT NULL DEFAULT 0,
      originsAreAtMost INTEGER NOT NULL DEFAULT 0, disagreements INTEGER NOT NULL DEFAULT 0,
      conflicts INTEGER NOT NULL DEFAULT 0, updated TEXT
    );
    CREATE INDEX story_order ON story(updated DESC, articles DESC, id);
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content TEXT NOT NULL, story INTEGER REFERENCES story(id),
      title TEXT, heading TEXT NOT NULL, outlet TEXT, byline TEXT, published TEXT, url TEXT, language TEXT,
      text TEXT NOT NULL, blocks BLOB NOT NULL, omitted BLOB NOT NULL
    );
    CREATE INDEX article_story ON article(story, published, id);
    CREATE INDEX article_content ON article(content);
    CREATE TABLE analysis (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, version INTEGER NOT NULL, body BLOB NOT NULL
    );
    CREATE TABLE term (
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, term TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (term, article)
    ) WITHOUT ROWID;
    CREATE INDEX term_article ON term(article);
    CREATE TABLE frequency (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TRIGGER term_added AFTER INSERT ON term BEGIN
      INSERT INTO frequency(term, articles) VALUES (new.term, 1)
      ON CONFLICT(term) DO UPDATE SET articles = articles + 1;
    END;
    CREATE TRIGGER term_removed AFTER DELETE ON term BEGIN
      UPDATE frequency SET articles = articles - 1 WHERE term = old.term;
    END;
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (key, kind)
    );
    CREATE TABLE alias (
      entity INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE, story INTEGER NOT NULL, name TEXT NOT NULL,
      key TEXT NOT NULL, PRIMARY KEY (entity, story, name)
    ) WITHOUT ROWID;
    CREATE INDEX alias_key ON alias(key);
    CREATE INDEX alias_story ON alias(story);
    CREATE TABLE mention (
      article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity(id), form TEXT NOT NULL,
      sentenceStart INTEGER NOT NULL, sentenceStop INTEGER NOT NULL, PRIMARY KEY (article, start, stop, entity)
    ) WITHOUT ROWID;
    CREATE INDEX mention_entity ON mention(entity, article);
    CREATE TABLE disagreement (
      id INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE, rank INTEGER NOT NULL,
      kind TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL, body BLOB NOT NULL
    );
    CREATE INDEX disagreement_story ON disagreement(story, rank);
    CREATE INDEX disagreement_confidence ON disagreement(confidence DESC, id);
    CREATE VIRTUAL TABLE search USING fts5(
      title, text, content='article', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3'
    );
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
      INSERT INTO search(rowid, title, text) VALUES (new.id, new.title, new.text);
    END;
    CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
      INSERT INTO search(search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    END;
    """

  /// What articles and stories are about, as numbers; `lead` leads from a heavy word to the stories that have it,
  /// the sentences of an
  /// analysis stand apart from its body, packed; `evidence` has why a story's articles are together and who got it from whom.
  private static let vectors = """
    DROP TABLE term;
    DROP TABLE frequency;
    CREATE TABLE frequency (term INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
    CREATE TABLE total (articles INTEGER NOT NULL);
    INSERT INTO total VALUES (0);
    CREATE TABLE vector (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, terms BLOB NOT NULL
    );
    CREATE TABLE lead (
      term INTEGER NOT NULL, story INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE, PRIMARY KEY (term, story)
    ) WITHOUT ROWID;
    CREATE INDEX lead_story ON lead(story);
    ALTER TABLE story ADD COLUMN vector BLOB;
    ALTER TABLE analysis ADD COLUMN sentences BLOB;
    CREATE TABLE evidence (
      story INTEGER PRIMARY KEY REFERENCES story(id) ON DELETE CASCADE, bond BLOB NOT NULL, graph BLOB NOT NULL
    );
    """

  /// Kept apart like `userActions`; what a story says of its articles' marks is counted from there. The vectors of stories stand
  /// apart, so that lists of stories need not read over them.
  private static let marks = """
    CREATE TABLE articleMark (
      content TEXT PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0, isLookedAt INTEGER NOT NULL DEFAULT 0,
      wasRead INTEGER NOT NULL DEFAULT 0, isStarred INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX articleMark_starred ON articleMark(content) WHERE isStarred;
    CREATE TABLE tag (
      content TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (content, name)
    ) WITHOUT ROWID;
    CREATE INDEX tag_name ON tag(name);
    CREATE TABLE savedSearch (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
    ALTER TABLE action ADD COLUMN isUndone INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN freshness TEXT NOT NULL DEFAULT 'new';
    UPDATE story SET unread = articles;
    CREATE TABLE storyVector (
      story INTEGER PRIMARY KEY REFERENCES story(id) ON DELETE CASCADE, terms BLOB NOT NULL
    );
    INSERT INTO storyVector SELECT id, vector FROM story WHERE vector IS NOT NULL;
    ALTER TABLE story DROP COLUMN vector;
    """

  /// Kept apart from all that is found anew: articles go by their content and not by their number. `place` is a story as the user
  /// wants it; `action` is the log for undoing.
  private static let userActions = """
    CREATE TABLE place (
      id INTEGER PRIMARY KEY, story INTEGER REFERENCES story(id) ON DELETE SET NULL, title TEXT
    );
    CREATE INDEX place_story ON place(story);
    CREATE TABLE placement (
      content TEXT PRIMARY KEY, place INTEGER NOT NULL REFERENCES place(id)
    ) WITHOUT ROWID;
    CREATE TABLE rejection (
      content TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (content, key)
    ) WITHOUT ROWID;
    CREATE TABLE entityWord (
      key TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, asKind TEXT NOT NULL, PRIMARY KEY (key, kind)
    ) WITHOUT ROWID;
    CREATE TABLE action (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
    """
}
