#ifndef GAINSAY_LIBXML2_SHIM_H
#define GAINSAY_LIBXML2_SHIM_H

// The system's ICU, which libxml2's headers would bring, is not that of Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
