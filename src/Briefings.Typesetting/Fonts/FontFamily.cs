namespace Briefings.Typesetting.Fonts;

internal enum FontFamily
{
    Serif,
    Sans,
}
