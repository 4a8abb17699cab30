namespace Briefings.Worker.Delivery;

internal enum WhenInDoubt
{
    /// <summary>Sending again does no harm: the same file takes its own place, or the receiver knows the key.</summary>
    Redo,

    /// <summary>Sending again could tell people twice: a person decides.</summary>
    Hold,
}
