"""What a drawing may be made of: elements, attributes and styles that show, and do nothing else."""

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_ELEMENTS = """
svg g defs symbol use switch title desc style image
path rect circle ellipse line polyline polygon text tspan textPath
clipPath mask pattern marker linearGradient radialGradient stop
filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
feSpecularLighting feSpotLight feTile feTurbulence
"""
ELEMENTS = frozenset(_ELEMENTS.split())
"""The elements of SVG 1.1 and 2 that only show something."""

WORDED = frozenset(("text", "tspan", "textPath", "title", "desc"))
"""Those whose text is read; what stands between others is layout."""

_STYLES = """
alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule
filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch
font-style font-variant font-weight image-rendering isolation letter-spacing lighting-color
line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray
stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
text-anchor text-decoration text-rendering transform transform-box transform-origin
unicode-bidi vector-effect visibility white-space word-spacing writing-mode font x y cx cy r
rx ry width height d
"""
STYLES = frozenset(_STYLES.split())
"""Properties, which stand in attributes, in ``style`` and in style sheets."""

_ATTRIBUTES = """
id class lang version viewBox preserveAspectRatio points x1 x2 y1 y2 fx fy fr dx dy rotate
textLength lengthAdjust pathLength startOffset method spacing side offset gradientUnits
gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
clipPathUnits maskUnits maskContentUnits markerHeight markerUnits markerWidth orient refX
refY filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept
amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
specularExponent scale xChannelSelector yChannelSelector azimuth elevation stdDeviation
radius baseFrequency numOctaves seed stitchTiles pointsAtX pointsAtY pointsAtZ
limitingConeAngle z systemLanguage requiredFeatures
"""
ATTRIBUTES = STYLES | frozenset(_ATTRIBUTES.split())
"""Attributes without a namespace; ``href`` and ``style`` are read on their own."""

_FUNCTIONS = """
rgb rgba hsl hsla hwb lab lch oklab oklch calc min max clamp matrix translate translatex
translatey scale scalex scaley rotate skewx skewy blur brightness contrast drop-shadow
grayscale hue-rotate invert opacity saturate sepia circle ellipse inset polygon
"""
FUNCTIONS = frozenset(_FUNCTIONS.split())
"""What may stand before a parenthesis in a style, beside ``url(#…)``, which leads to no file."""
